"""Templates, ours and the theme's, kept as Jinja compiles them: a quarter and more of the time of a small build."""

from __future__ import annotations

import hashlib
import json
import sys
from contextlib import suppress
from importlib.metadata import version
from pickle import UnpicklingError
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment
    from jinja2.bccache import Bucket


class _Compiled(FileSystemBytecodeCache):
    """Jinja's own cache, which knows a template by its path and its text."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template; one of which only a part has reached the disk is compiled again."""
        try:
            super().load_bytecode(bucket)
        except (EOFError, OSError, UnpicklingError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template; where there is no room for it, the next build compiles it again."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def keep_compiled(env: Environment, folder: Path, words: object = None) -> Environment:
    """Let an environment take its templates from the build before, and keep them where the folder allows it.

    Python decides whether: where it keeps no modules of its own, no template is kept.

    Parameters:
        env: The environment.
        folder: Where they are kept.
        words: What stands in the compiled templates beside their text, as JSON could hold it. Other words, other files.
    """
    if not sys.dont_write_bytecode:
        said = hashlib.sha256(json.dumps(words, sort_keys=True).encode()).hexdigest()[:8]
        env.bytecode_cache = _Compiled(str(folder), f"{version('jinja2')}-{said}-%s")
    return env
