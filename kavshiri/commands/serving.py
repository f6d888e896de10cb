"""The web app, started from the command line."""

from __future__ import annotations

from typing import Annotated

import typer

from kavshiri.options import LanguageOption, StoreOption, VocabularyOption


def serve(
    port: Annotated[int, typer.Option("--port", help="The port; 0 takes a free one.", min=0, max=65535)] = 8112,
    host: Annotated[
        str, typer.Option("--host", help="Another address to answer at; visitors then need the token that is printed.")
    ] = "127.0.0.1",
    open_browser: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    store: StoreOption = None,
    vocabulary: VocabularyOption = None,
    lang: LanguageOption = None,
) -> None:
    """Show the plans in a browser on this machine, until Ctrl+C.

    Example: kavshiri serve --open
    """
    import secrets
    import socket

    import uvicorn

    from graph.errors import Refused
    from kavshiri import wording
    from kavshiri.language import language_of
    from kavshiri.places import store_url
    from kavshiri.screen import say
    from kavshiri.web.app import create_app
    from kavshiri.web.safety import LOOPBACK, Gate

    local = host in LOOPBACK
    gate = Gate() if local else Gate(frozenset({"*"}), secrets.token_urlsafe(18))
    app = create_app(store_url(store), vocabulary=vocabulary, gate=gate)
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        why = error.strerror or str(error)
        busy = wording.NO_PORT.format(host=host, port=port, why=why)
        raise Refused(busy.en, busy.ka) from error
    number = listening.getsockname()[1]
    name = f"[{host}]" if ":" in host else host
    address = f"http://{name}:{number}/" + (f"?token={gate.token}" if gate.token else "")

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            """Say where it is once it listens."""
            await super().startup(sockets)
            say(wording.SERVING.format(address=address).in_(language_of(lang)))
            if open_browser:
                import webbrowser

                webbrowser.open(address)

    Server(uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)).run(sockets=[listening])
