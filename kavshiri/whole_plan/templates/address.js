// Where the reader is: `#/body/ge-mfa`, and `?lang=` where it is not the language in which the file was written.

const encoded = (id) => encodeURIComponent(id).replaceAll("%2F", "/");

// Only two departments need the slash of an id told apart from that between them.
function addressOf(route, ...ids) {
  return ["#", route, ...ids.map(ids.length === 2 && route === "shared" ? encodeURIComponent : encoded)].join("/");
}

function readAddress() {
  const [path, said = ""] = location.hash.replace(/^#\/?/, "").split("?", 2);
  const language = new URLSearchParams(said).get("lang");
  const [route, ...rest] = path.split("/");
  let ids;
  try {
    ids = (route === "shared" ? rest : route === "answers" ? [rest.shift(), rest.join("/")] : [rest.join("/")]).map((id) => decodeURIComponent(id ?? ""));
  } catch {
    return { route: "unreadable", ids: [], language: null };
  }
  return { route, ids: ids.filter(Boolean), language: ["en", "ka"].includes(language) ? language : null };
}

// The language goes with the address, so that a link shows the same.
function writeLanguage(app) {
  const [path] = (location.hash || "#/").split("?", 1);
  const hash = app.language === app.data.language ? path : `${path}?lang=${app.language}`;
  if (hash !== (location.hash || "#/")) history.replaceState(history.state, "", hash);
}
