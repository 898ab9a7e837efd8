"""The client's rules, which need no page: tests/js/, run by Node."""

from __future__ import annotations

import subprocess

from tests.conftest import ROOT


def test_the_client_s_rules_pass_without_a_page() -> None:
    result = subprocess.run(["npm", "test", "--silent"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout + result.stderr
