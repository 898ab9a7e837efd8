"""nginx, Caddy and Apache serve a site with the settings that are shipped."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, NamedTuple

import brotli
import pytest
from coursekit.hosting.publish import publish

from tests.hosting.servers import get, served_by

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ONE = (
    "var target=document.getElementById(location.hash.slice(1));"
    'target&&target.name&&(target.checked=target.name.startsWith("__tabbed_"))'
)
"""One of the theme's."""
PAGE = f"<!doctype html><title>A page</title><script>{ONE}</script>{'<p>Words.</p>' * 200}"
SCRIPT = "assets/0123456789ab/course.js"
BASE = "/learn.it/"
"""A dot means any sign in the patterns of servers."""
SERVERS = ("nginx", "caddy", "apache")


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site, made ready under a path of its own."""
    folder = tmp_path_factory.mktemp("host")
    (folder / "secret").write_text("Not for all.", encoding="utf-8")
    files = {"index.html": PAGE, "404.html": "Not here.", "a/index.html": PAGE, SCRIPT: "run();" * 300}
    for name, text in files.items():
        (folder / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / name).write_text(text, encoding="utf-8")
    publish(folder, [], BASE)
    return folder


class Served(NamedTuple):
    name: str
    port: int
    host: Path
    folder: Path


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest, host: Path) -> Iterator[Served]:
    with served_by(request.param, host) as running:
        yield Served(request.param, running.port, host, running.folder)


def test_a_page_comes_with_every_header(server: Served) -> None:
    expected = json.loads((server.host / "files.json").read_text(encoding="utf-8"))["headers"]
    _status, headers, content = get(server.port, f"{BASE}a/")

    assert content.decode() == PAGE
    assert {name: headers.get(name.lower()) for name in expected} == expected


def test_a_page_is_asked_for_again_each_time(server: Served) -> None:
    assert get(server.port, BASE)[1]["cache-control"] == "no-cache"


def test_a_page_that_has_not_changed_is_not_sent_again(server: Served) -> None:
    etag = get(server.port, BASE)[1]["etag"]

    assert get(server.port, BASE, If_None_Match=etag)[0] == 304


def test_the_path_without_its_slash_leads_to_it(server: Served) -> None:
    status, headers, _content = get(server.port, BASE.rstrip("/"))

    assert status in (301, 302)
    assert headers["location"].endswith(BASE)


def test_a_file_with_a_hash_in_its_address_may_be_kept_for_ever(server: Served) -> None:
    status, headers, _content = get(server.port, f"{BASE}{SCRIPT}")

    assert (status, headers["cache-control"]) == (200, "public, max-age=31536000, immutable")


def test_a_script_has_the_type_of_a_script(server: Served) -> None:
    assert get(server.port, f"{BASE}{SCRIPT}")[1]["content-type"].lower() == "text/javascript; charset=utf-8"


def test_a_file_comes_as_it_was_compressed_at_build(server: Served) -> None:
    _status, headers, content = get(server.port, f"{BASE}{SCRIPT}", "gzip")

    assert (headers["content-encoding"], content) == (
        "gzip",
        (server.host / "site" / f"{SCRIPT}.gz").read_bytes(),
    )
    assert headers["content-type"].startswith("text/javascript")
    assert "accept-encoding" in headers["vary"].lower()


def test_a_browser_that_knows_brotli_gets_it_from_caddy_and_apache(server: Served) -> None:
    """Debian's nginx needs a module for it, which the settings name."""
    _status, headers, content = get(server.port, f"{BASE}{SCRIPT}", "gzip, br")
    if server.name == "nginx":
        assert gzip.decompress(content) == b"run();" * 300
    else:
        assert (headers["content-encoding"], brotli.decompress(content)) == ("br", b"run();" * 300)


@pytest.mark.parametrize("path", ["b/", "a/none.js"])
def test_an_address_that_does_not_exist_gets_the_page_for_it(path: str, server: Served) -> None:
    status, headers, content = get(server.port, f"{BASE}{path}")

    assert (status, content) == (404, b"Not here.")
    assert "content-security-policy" in headers


def test_a_missing_file_with_a_hash_in_its_address_is_not_kept_for_a_year(server: Served) -> None:
    """A page that is older than what was uploaded may ask for it, and it may come back."""
    status, headers, _content = get(server.port, f"{BASE}assets/ba9876543210/course.js")

    assert status == 404
    assert headers["cache-control"] == "no-cache"


def test_a_folder_is_not_listed(server: Served) -> None:
    assert get(server.port, f"{BASE}assets/")[0] in (403, 404)


def test_an_address_does_not_lead_out_of_the_site(server: Served) -> None:
    assert get(server.port, f"{BASE}%2e%2e/secret")[0] in (400, 403, 404)
    assert get(server.port, f"{BASE}..%2fsecret")[0] in (400, 403, 404)


@pytest.mark.parametrize("server", ["nginx", "caddy"], indirect=True)
def test_nothing_of_a_visit_is_written_down(server: Served) -> None:
    """Apache's log is the host's own to set, and these tests set none."""
    get(server.port, BASE)
    get(server.port, f"{BASE}no-such-page/")
    written = [path for path in server.folder.rglob("*") if path.is_file() and "site" not in path.parts]

    assert [path.name for path in written if b"no-such-page" in path.read_bytes()] == []
