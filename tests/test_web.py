"""The web app as a visitor meets it: pages, forms, downloads, JSON, and what it refuses."""

import json
import re
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook
from scans import SAMPLE

from graph.stores import open_store
from kavshiri.web.app import create_app
from kavshiri.web.safety import MOST_BYTES, Gate
from loaders import Reading
from queries.questions import catalogue

BASE = "http://127.0.0.1:8112"
OWN = {"origin": BASE, "sec-fetch-site": "same-origin"}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, reading: Reading) -> str:
    url = f"networkx:{tmp_path_factory.mktemp('web') / 'plans.kavshiri'}"
    open_store(url).save(reading.plan, reading.graph, reading.findings, reading.ledger)
    return url


@pytest.fixture(scope="module")
def browser(kept: str) -> Iterator[TestClient]:
    with TestClient(create_app(kept), base_url=BASE, headers={"accept-language": "en"}) as client:
        yield client


@pytest.fixture
def visitor(browser: TestClient) -> TestClient:
    """A visitor who has not chosen a language before."""
    browser.cookies.clear()
    return browser


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[TestClient]:
    app = create_app(f"networkx:{tmp_path / 'new.kavshiri'}")
    with TestClient(app, base_url=BASE, headers={"accept-language": "en"}) as client:
        yield client


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/questions",
        "/load",
        "/plan/mia-2020",
        "/plan/mia-2020?weight=look",
        "/node/ge-mfa",
        "/node/mia-2020/3.1.4",
        "/node/mia-2020/4",
        "/node/2020-Q3",
        "/node/group-relevant-units",
        "/ask/most-connected",
        "/ask/activities-depending-on?organisation=MFA&how=partners",
        "/ask/shared-partners?organisations=Border+Police&organisations=EMS",
        "/ask/shared-partners?organisations=Border+Police;+EMS",
    ],
)
@pytest.mark.parametrize("language", ["en", "ka"])
def test_every_page_is_whole_and_brings_no_script_of_its_own(address: str, language: str, visitor: TestClient) -> None:
    answer = visitor.get(address, params={"lang": language})
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.text
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for part in answer.text.split("<script")[1:]:
        assert part.startswith((' src="/static/', ' type="application/json"'))


@pytest.mark.parametrize("name", list(catalogue()))
def test_every_question_has_a_form_an_answer_and_downloads(name: str, visitor: TestClient) -> None:
    question = catalogue()[name]
    values = {parameter.name: parameter.example for parameter in question.asks}
    answer = visitor.get(f"/ask/{name}", params=values)
    assert answer.status_code == 200
    assert question.title.en in answer.text
    told = visitor.get(f"/ask/{name}.json", params=values).json()
    assert told["question"] == name
    assert told == visitor.get(f"/api/ask/{name}", params=values).json()
    assert visitor.get(f"/ask/{name}.csv", params=values).content.startswith(b"\xef\xbb\xbf")
    if any(not parameter.optional for parameter in question.asks):
        form = visitor.get(f"/ask/{name}")
        assert form.status_code == 200
        assert f'action="/ask/{name}"' in form.text


def test_an_answer_is_downloaded_in_every_form(visitor: TestClient, tmp_path: Path) -> None:
    address = "/ask/activities-depending-on.{}?organisation=FRONTEX&lang=ka"
    book = tmp_path / "answer.xlsx"
    book.write_bytes(visitor.get(address.format("xlsx")).content)
    assert load_workbook(book).worksheets[0].max_row > 3
    assert visitor.get(address.format("png")).content.startswith(b"\x89PNG")
    assert "<svg" in visitor.get(address.format("svg")).text
    page = visitor.get(address.format("html"))
    assert "attachment" in page.headers["content-disposition"]
    assert 'http-equiv="Content-Security-Policy"' in page.text
    assert visitor.get(address.format("exe")).status_code == 422


def test_words_lead_to_the_answer_whose_address_can_be_shared(visitor: TestClient) -> None:
    led = visitor.get("/ask", params={"q": "which activities depend on the Foreign Ministry"}, follow_redirects=False)
    assert led.status_code == 303
    address = led.headers["location"]
    assert address.startswith("/ask/activities-depending-on?organisation=ge-mfa")
    shown = visitor.get(address).text
    assert "Understood as" in shown
    assert "18 activities depend on Ministry of Foreign Affairs" in shown
    asked_back = visitor.get("/ask", params={"q": "EMS"})
    assert asked_back.status_code == 200
    assert "Which of these did you mean?" in asked_back.text
    assert "/ask/activities-of?organisation=ge-mia-ems" in asked_back.text
    declined = visitor.get("/ask", params={"q": "When does activity 3.1.4 end?"}).text
    assert 'href="/node/mia-2020/3.1.4"' in declined


def test_what_is_unknown_is_a_page_and_no_trace(visitor: TestClient) -> None:
    for address, said in (
        ("/nothing", "no such page"),
        ("/node/nothing", "Nothing in the plans"),
        ("/plan/nothing", "has no plan"),
        ("/ask/nothing", "No question is called"),
        ("/ask/partners-of?organisation=Minestrone", "Nearest"),
        ("/find?what=Minestrone", "Nearest"),
    ):
        answer = visitor.get(address)
        assert answer.status_code == 404, address
        assert said in answer.text
        assert "Traceback" not in answer.text
    assert visitor.get("/api/nodes/nothing").json()["error"].startswith("Nothing in the plans")


def test_findings_stand_beside_the_words_of_the_source(visitor: TestClient, reading: Reading) -> None:
    everything = visitor.get("/plan/mia-2020").text
    weighty = visitor.get("/plan/mia-2020?weight=look").text
    for finding in reading.findings:
        words = " ".join(finding.before.split())
        assert not words or words[:20] in " ".join(everything.split())
    rows = re.compile('<tr class="(?:note|look|lost)">')
    assert len(rows.findall(everything)) == len(reading.findings)
    assert len(rows.findall(weighty)) == sum(finding.weight != "note" for finding in reading.findings)


def test_programs_read_the_same_as_json(visitor: TestClient, reading: Reading) -> None:
    assert [plan["id"] for plan in visitor.get("/api/plans").json()] == ["mia-2020"]
    report = visitor.get("/api/plans/mia-2020/report").json()
    assert len(report["findings"]) == len(reading.findings)
    assert [question["question"] for question in visitor.get("/api/questions").json()] == list(catalogue())
    node = visitor.get("/api/nodes/ge-mfa").json()
    assert sum(tie["role"] == "PARTNERED_WITH<" for tie in node["ties"]) == 18
    assert "Ministry of Foreign Affairs" in visitor.get("/api/suggest?q=saga").json()
    asked = visitor.get("/api/ask", params={"q": "partners of EMS"}).json()
    assert asked["question"] == "partners-of"
    assert visitor.get("/api/ask", params={"q": "the weather"}).json()["question"] is None
    paths = visitor.get("/api/openapi.json").json()["paths"]
    assert "/api/ask/{name}" in paths
    assert all(path.startswith("/api/") for path in paths)


def loaded(visitor: TestClient, name: str, content: bytes, as_id: str = "") -> str:
    """Load a file as the form does; the address of its preview."""
    answer = visitor.post(
        "/load", files={"file": (name, content)}, data={"as_id": as_id}, headers=OWN, follow_redirects=False
    )
    assert answer.status_code == 303, answer.text
    address: str = answer.headers["location"]
    for _ in range(200):
        if visitor.get(f"{address}/state").json()["state"] != "reading":
            break
        time.sleep(0.05)
    return address


def test_a_plan_is_previewed_before_it_is_saved_and_may_be_cancelled(empty: TestClient) -> None:
    assert "There is no plan yet" in empty.get("/").text
    address = loaded(empty, SAMPLE.name, SAMPLE.read_bytes())
    preview = empty.get(address).text
    assert "activities: 44" in preview
    assert empty.get("/api/plans").json() == []
    empty.post(f"{address}/cancel", headers=OWN)
    assert empty.get("/api/plans").json() == []
    assert empty.get(address).status_code == 404
    address = loaded(empty, SAMPLE.name, SAMPLE.read_bytes())
    saved = empty.post(f"{address}/save", headers=OWN, follow_redirects=False)
    assert saved.headers["location"] == "/plan/mia-2020"
    assert empty.get("/plan/mia-2020").status_code == 200
    again = empty.get(loaded(empty, "../../folder\\" + SAMPLE.name, SAMPLE.read_bytes())).text
    assert "Replace the saved plan" in again
    assert "it has 44 activities, this one has 44" in again


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("words.txt", b"words", "no activity table"), ("empty.txt", b"", ""), ("plan.txt", b"\x00\x01\x02" * 99, "")],
)
def test_a_file_that_is_no_plan_is_refused_with_its_reason(
    name: str, content: bytes, said: str, empty: TestClient
) -> None:
    answer = empty.get(loaded(empty, name, content))
    assert answer.status_code == 400
    assert name in answer.text
    assert said in answer.text
    assert "Traceback" not in answer.text
    assert empty.get("/api/plans").json() == []


def test_a_long_georgian_name_of_a_file_is_no_obstacle(empty: TestClient) -> None:
    preview = empty.get(loaded(empty, f"{'გეგმა ' * 60}.txt", SAMPLE.read_bytes()))
    assert preview.status_code == 200
    assert "activities: 44" in preview.text


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_while_reading_is_said_at_once(
    empty: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    answer = empty.get(loaded(empty, SAMPLE.name, SAMPLE.read_bytes()))
    assert answer.status_code == 400
    assert "What was saved is untouched" in answer.text


def test_nothing_is_changed_from_elsewhere(empty: TestClient) -> None:
    address = loaded(empty, SAMPLE.name, SAMPLE.read_bytes())
    for headers in (
        {},
        {"origin": "http://evil.example"},
        {"origin": BASE, "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "none"},
        {"origin": "null"},
    ):
        assert empty.post(f"{address}/save", headers=headers).status_code == 403
    assert empty.get("/api/plans").json() == []
    assert empty.get(f"{address}/save").status_code in (404, 405)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8112", "", "localhost.evil.example"])
def test_only_names_of_this_machine_are_answered(host: str, visitor: TestClient) -> None:
    assert visitor.get("/", headers={"host": host}).status_code == 400
    for name in ("localhost:8112", "127.0.0.1:8112", "[::1]:8112"):
        assert visitor.get("/", headers={"host": name}).status_code == 200


def test_where_others_can_reach_it_a_token_is_needed(kept: str) -> None:
    app = create_app(kept, gate=Gate(frozenset({"*"}), "a-secret-token"))
    with TestClient(app, base_url="http://office.example:8112") as client:
        assert client.get("/").status_code == 403
        assert client.get("/?token=wrong").status_code == 403
        led = client.get("/questions?token=a-secret-token", follow_redirects=False)
        assert (led.status_code, led.headers["location"]) == (303, "/questions")
        assert "HttpOnly" in led.headers["set-cookie"]
        assert "SameSite=Strict" in led.headers["set-cookie"]
        assert client.get("/").status_code == 200


def test_a_file_that_is_too_large_is_not_read(empty: TestClient) -> None:
    answer = empty.post("/load", files={"file": ("plan.txt", b"x" * (MOST_BYTES + 1))}, headers=OWN)
    assert answer.status_code == 413


def test_hostile_words_are_shown_as_words(visitor: TestClient) -> None:
    hostile = '"><script>alert(1)</script>'
    for address in (
        f"/ask?q={hostile}",
        f"/ask/partners-of?organisation={hostile}",
        f"/find?what={hostile}",
        f"/node/{hostile}",
    ):
        assert "<script>alert" not in visitor.get(address).text


def test_twenty_readers_at_once_are_answered(visitor: TestClient) -> None:
    addresses = [
        "/",
        "/plan/mia-2020",
        "/node/ge-mfa",
        "/ask/most-connected",
        "/ask/activities-depending-on?organisation=MFA",
    ] * 4

    with ThreadPoolExecutor(20) as pool:
        assert {answer.status_code for answer in pool.map(visitor.get, addresses)} == {200}


def test_the_store_may_change_under_the_app(kept: str, visitor: TestClient, reading: Reading) -> None:
    before = json.loads(visitor.get("/api/plans").text)
    assert len(before) == 1
    store = open_store(kept)
    other = reading.graph.copy()
    store.save(reading.plan, other, reading.findings, reading.ledger)
    assert visitor.get("/plan/mia-2020").status_code == 200
