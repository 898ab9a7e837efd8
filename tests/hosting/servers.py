"""Real servers with the settings that are shipped, on a free port of this machine."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from coursekit.hosting.servers import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAMS = {"nginx": "nginx", "caddy": "caddy", "apache": "apache2"}
"""What each server is called."""
MODULES = "/usr/lib/apache2/modules"
APACHE = """\
ServerRoot /etc/apache2
ServerName 127.0.0.1
PidFile {folder}/apache.pid
ErrorLog {folder}/apache-error.log
Listen 127.0.0.1:{port}
{modules}
User www-data
Group www-data
TypesConfig /dev/null
Include {folder}/apache.conf
"""
"""What Debian's own settings bring, without the rest of a machine."""
MODULES_OF_THE_GUIDE = ("headers", "rewrite")
"""What a host switches on in Debian's Apache."""
_NEEDED = ("mpm_event", "authz_core", "alias", "dir", "mime", *MODULES_OF_THE_GUIDE)
_NOBODY = 65534
"""A user without rights (Debian's nobody)."""


def commands_of_servers(folder: str) -> tuple[list[str], list[str]]:
    """What starts nginx and Caddy, as the guide shows it, for settings that lie in a folder."""
    return ["nginx", "-c", f"{folder}/nginx.conf"], ["caddy", "run", "--config", f"{folder}/Caddyfile"]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Running(NamedTuple):
    """A server that runs."""

    port: int
    folder: Path
    """All that it may write to, and its settings."""


@contextmanager
def served_by(server: str, host: Path) -> Iterator[Running]:
    """Serve what `publish` made; it is copied, since a server gives up its right to pytest's folders.

    Parameters:
        server: Its name.
        host: What `publish` made. Only the folder and the port are written anew in the settings, as a host would.
    """
    program = shutil.which(PROGRAMS[server], path=f"{os.environ['PATH']}:/usr/sbin")
    if not program:
        assert not os.environ.get("CI"), f"{PROGRAMS[server]} is not installed"
        pytest.skip(f"needs {PROGRAMS[server]}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(host, folder, dirs_exist_ok=True)
        folder.chmod(0o755)
        with _run(program, server, folder) as running:
            yield running


@contextmanager
def _run(program: str, server: str, folder: Path) -> Iterator[Running]:
    port = free_port()
    for name in ("nginx.conf", "Caddyfile", "apache.conf"):
        text = (folder / name).read_text(encoding="utf-8").replace(FOLDER, str(folder))
        text = text.replace("8080", f"127.0.0.1:{port}" if name == "nginx.conf" else str(port))
        (folder / name).write_text(text.replace("/tmp/course-nginx", f"{folder}/nginx"), encoding="utf-8")
    loaded = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in _NEEDED)
    (folder / "apache2.conf").write_text(APACHE.format(folder=folder, port=port, modules=loaded), encoding="utf-8")
    nginx, caddy = commands_of_servers(str(folder))
    arguments = {
        "nginx": [*nginx[1:], "-g", "daemon off;"],
        "caddy": caddy[1:],
        "apache": ["-f", f"{folder}/apache2.conf", "-DFOREGROUND"],
    }[server]
    # nginx and Caddy need no rights, as the guide says: they get none.
    user = _NOBODY if os.geteuid() == 0 and server != "apache" else None
    if user:
        os.chown(folder, user, user)
    environment = os.environ | {"XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    log = (folder / "log").open("wb")
    with subprocess.Popen(
        [program, *arguments],
        env=environment,
        stdout=log,
        stderr=log,
        user=user,
        group=user,
        extra_groups=[] if user else None,
    ) as process:
        try:
            _wait(process, port, folder)
            yield Running(port, folder)
        finally:
            process.terminate()


def _wait(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError((folder / "log").read_text(encoding="utf-8"))


def get(port: int, path: str, accept: str = "", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Ask for a path; gives the status, the headers in small letters, and the bytes as they were sent."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    asked = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers=asked | ({"Accept-Encoding": accept} if accept else {}))
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, content
