"""A QTI package: a zip with a manifest, tests and items. Nothing is unpacked; files are read where they lie."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote

from coursekit.exchange.cleaning import clean
from coursekit.exchange.qti_item import read_item
from coursekit.exchange.qti_names import OLD_ROOTS, old_format, with_one_set_of_names
from coursekit.exchange.question import Bank, Batch, Finding, Told, UnreadableError
from coursekit.exchange.wording import from_html
from coursekit.exchange.xml_tree import html_within, read_xml
from coursekit.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.exchange.question import Asked
    from coursekit.exchange.xml_tree import Element

_LARGEST_FILE = 5_000_000
_LARGEST_ALL = 60_000_000
_MOST_FILES = 5_000


def read_qti_item(root: Element, place: str, title: str) -> Bank:
    """A single item in a file of its own."""
    root = with_one_set_of_names(root)
    if root.name == "assessmentTest":
        message = "This is a test, which names its questions in other files."
        raise UnreadableError(message, "Import the whole package, as a zip.", place)
    batch = Batch(title)
    _add(batch, read_item(root, place, _nowhere))
    return Bank([batch])


def _nowhere(_address: str) -> None:
    """A single item comes without the files that it names."""


def _add(batch: Batch, several: list[Asked]) -> None:
    """An item without anything to answer introduces the quiz, or is a text between questions."""
    for asked in several:
        if isinstance(asked.answers, Told):
            if not batch.asked and asked.prompt:
                batch.intro.append(asked.prompt)
                continue
            asked.note("A text between questions has no place in a quiz.", "It is kept as a comment.")
        batch.asked.append(asked)


def read_qti_package(data: bytes, place: str, title: str) -> Bank:
    """All items of a package, in the order of its tests.

    Raises:
        UnreadableError: where it is no package, or has no item of QTI 2 or 3 that can be read.
    """
    package = _Package(data, place)
    bank = Bank([Batch(title)])
    order = list(dict.fromkeys([*_items_of_tests(package, bank), *_items_of_manifest(package, bank), *_items(package)]))
    for path in order:
        root = package.tree(path, bank)
        if root is not None and root.name == "assessmentItem":
            folder = posixpath.dirname(path)
            _add(bank.batches[0], read_item(root, f"{place}:{path}", partial(package.near, bank, folder)))
    if package.is_old and bank.batches[0].asked:
        what = "It also holds questions in QTI 1.2, which is not read here."
        bank.findings.append(Finding(place, "", what, "Export them as QTI 2.1 or later."))
    if not bank.batches[0].asked and not bank.batches[0].intro:
        if package.is_old:
            raise old_format(place)
        message = "There is no QTI item in it that can be read."
        raise UnreadableError(message, "QTI 2.1, 2.2 and 3.0 are read.", place, tuple(bank.findings))
    return bank


def _items_of_tests(package: _Package, bank: Bank) -> Iterator[str]:
    """The items that tests name; a test's title is the quiz's, and what it says to learners is listed."""
    for path in package.xml:
        root = package.root_name(path)
        if root != "assessmentTest":
            continue
        test = package.tree(path, bank)
        if test is None:
            continue
        if test.attribute("title"):
            bank.batches[0].title = clean(test.attribute("title"))
        for element in test.walk():
            if element.name == "assessmentItemRef":
                found = package.path(posixpath.dirname(path), element.attribute("href"), bank, element.line, path)
                yield from [found] if found else []
            elif element.name in ("rubricBlock", "testFeedback"):
                text = from_html(html_within(element)).text
                where, what = f"{package.place}:{path}:{element.line}", f"The test says: {shown(text, 300)}."
                bank.findings.append(Finding(where, "", what, "Write it into the intro, or on the page."))


def _items_of_manifest(package: _Package, bank: Bank) -> Iterator[str]:
    """The items that the manifest names, in its order; each that is missing is listed."""
    for path in package.xml:
        if posixpath.basename(path).lower() != "imsmanifest.xml" or package.root_name(path) != "manifest":
            continue
        manifest = package.tree(path, bank)
        for resource in manifest.walk() if manifest else ():
            if resource.name == "resource" and resource.attribute("type").startswith("imsqti_item"):
                found = package.path(posixpath.dirname(path), resource.attribute("href"), bank, resource.line, path)
                yield from [found] if found else []


def _items(package: _Package) -> Iterator[str]:
    return (path for path in package.xml if package.root_name(path) == "assessmentItem")


class _Package:
    """The files of a zip, read as far as limits allow."""

    def __init__(self, data: bytes, place: str) -> None:
        self.place = place
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise UnreadableError("The zip is damaged.", "Export it again.", place) from None
        names = [each.filename for each in self.zip.infolist() if not each.is_dir()]
        if len(names) > _MOST_FILES:
            raise UnreadableError(f"It holds {len(names):,} files.", "Export fewer questions at once.", place)
        self.names = set(names)
        self.xml = sorted({name for name in names if name.lower().endswith((".xml", ".qti"))})
        self.left = _LARGEST_ALL
        self.is_old = False
        self._trees: dict[str, Element | UnreadableError] = {}

    def tree(self, path: str, bank: Bank) -> Element | None:
        """A file's tree; None, with a finding, where it cannot be read."""
        found = self._read(path)
        if isinstance(found, UnreadableError):
            finding = Finding(f"{self.place}:{path}", "", "It is left out.", str(found))
            if finding not in bank.findings:
                bank.findings.append(finding)
            return None
        return found

    def root_name(self, path: str) -> str:
        """The name of a file's root; that of an item for one that cannot be read, so that it is reported."""
        found = self._read(path)
        return "assessmentItem" if isinstance(found, UnreadableError) else found.name

    def near(self, bank: Bank, folder: str, address: str) -> Element | None:
        """The tree of a file that another one names."""
        found = self.path(folder, address, bank, 1, folder)
        return self.tree(found, bank) if found else None

    def path(self, folder: str, address: str, bank: Bank, line: int, by: str) -> str | None:
        """The name in the zip of an address; None, with a finding, where there is no such file in it."""
        name = posixpath.normpath(posixpath.join(folder, unquote(address.partition("#")[0])))
        if name in self.names:
            return name
        what = f"{shown(address)} is named here, and is not in the package."
        bank.findings.append(Finding(f"{self.place}:{by}:{line}", "", what, "Export it again if it is needed."))
        return None

    def _read(self, path: str) -> Element | UnreadableError:
        if path not in self._trees:
            try:
                root = with_one_set_of_names(read_xml(self._bytes(path), f"{self.place}:{path}"))
                self.is_old = self.is_old or root.name in OLD_ROOTS
                self._trees[path] = root
            except UnreadableError as fault:
                self._trees[path] = fault
        return self._trees[path]

    def _bytes(self, path: str) -> bytes:
        """What a file holds; what it says of its own size is not believed."""
        place = f"{self.place}:{path}"
        most = min(_LARGEST_FILE, self.left)
        try:
            with self.zip.open(path) as file:
                data = file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
            raise UnreadableError("It is damaged.", "Export it again.", place) from None
        except (RuntimeError, NotImplementedError):
            message = "It is locked with a password, or packed in a way that is not known here."
            raise UnreadableError(message, "Make a plain zip of it.", place) from None
        if len(data) > most:
            raise UnreadableError("It is too large for questions.", "Export fewer questions at once.", place)
        self.left -= len(data)
        return data
