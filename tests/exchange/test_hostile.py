"""Files that are broken or made to do harm end with a sentence, and write nothing."""

from __future__ import annotations

import contextlib
import random
import re
import struct
from typing import TYPE_CHECKING

import pytest
from coursekit.exchange.question import UnreadableError

from tests.exchange.imported import SAMPLES, imported, imported_text
from tests.exchange.packages import package_of

if TYPE_CHECKING:
    from pathlib import Path

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f'<!DOCTYPE quiz [<!ENTITY l0 "ha">{LAUGHS}]><quiz>&l9;</quiz>', 'It declares the entity "l0"'),
        ('<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>', 'It declares the entity "x"'),
        ('<!DOCTYPE q [<!ENTITY % p SYSTEM "http://x.example/e">%p;]><quiz/>', 'It declares the entity "p"'),
        ("<quiz><question>", "quiz.xml:1:17: It is not well-formed XML"),
        ("<quiz>\n<question>a &nbsp; b</question></quiz>", 'quiz.xml:2:13: It is not well-formed XML: "&nbsp;"'),
        ("<quiz>" + "<a>" * 300 + "</a>" * 300 + "</quiz>", "There is too much in it"),
        ("<quiz>" + "<a/>" * 150_001 + "</quiz>", "There is too much in it"),
        ("<html><body/></html>", "<html> is no format that is read here."),
        ("<quiz/>", "There is no question in it"),
        ('<?xml version="1.0" encoding="klingon"?><quiz/>', "Its encoding is not known."),
        ("  \n ", "There is nothing in it."),
        ("A text about nothing.", "There are no questions in it"),
        (b"\x80\x81\xff{T}", "not UTF-8 text"),
        (b"Is it?{T}\0", "not UTF-8 text"),
        (
            "Is it?{T}\n\n<<<<<<< HEAD\nIs so?{T}\n=======\nIs no?{F}\n>>>>>>> other\n",
            ':3: "<<<<<<<" is a mark of a merge',
        ),
        (
            "<<<<<<< HEAD\n<quiz/>\n=======\n<quiz></quiz>\n>>>>>>> other\n",
            'quiz.xml:1: "<<<<<<<" is a mark of a merge',
        ),
        ("{" * 1_000_001, "It is larger than 1 MB."),
        ("Is it?{T}\n\n" * 100_000, "It is larger than 1 MB."),
        (b"PK\x03\x04 and no more", "The zip is damaged."),
    ],
)
def test_a_file_that_is_no_bank_says_why(text: str | bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=re.escape(said)):
        imported_text(tmp_path, text)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.xml"
    with path.open("wb") as file:
        file.truncate(31_000_000)
    with pytest.raises(UnreadableError, match="It is larger than 30 MB"):
        imported(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="It cannot be read"):
        imported(tmp_path)


def test_a_zip_bomb_is_read_no_further_than_its_limit(tmp_path: Path) -> None:
    path = package_of(tmp_path / "bomb.zip", {"item.xml": b" " * 50_000_000})
    with pytest.raises(UnreadableError) as caught:
        imported(path)

    assert "It is too large for questions." in str(caught.value.findings[0])


def test_many_files_together_have_a_limit_too(tmp_path: Path) -> None:
    path = package_of(tmp_path / "bomb.zip", {f"{n}.xml": b"<a>" + b" " * 4_900_000 + b"</a>" for n in range(14)})
    with pytest.raises(UnreadableError) as caught:
        imported(path)

    assert "13.xml" not in str(caught.value.findings[0])
    assert "It is too large for questions." in "".join(map(str, caught.value.findings))


def test_a_file_that_lies_about_its_size_is_damaged_or_too_large(tmp_path: Path) -> None:
    path = package_of(tmp_path / "lies.zip", {"item.xml": b"<assessmentItem/>" + b" " * 20_000_000})
    data = path.read_bytes()
    at = data.rindex(b"PK\x01\x02")
    path.write_bytes(data[: at + 24] + struct.pack("<I", 17) + data[at + 28 :])
    with pytest.raises(UnreadableError) as caught:
        imported(path)

    assert re.search(r"It is (?:damaged|too large)|There is nothing", str(caught.value.findings) + str(caught.value))


def test_a_locked_file_is_listed(tmp_path: Path) -> None:
    path = package_of(tmp_path / "locked.zip", {"item.xml": "<assessmentItem/>"})
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    path.write_bytes(data)
    with pytest.raises(UnreadableError) as caught:
        imported(path)

    assert "It is locked with a password" in str(caught.value.findings[0])


def test_names_that_lead_out_of_the_package_are_never_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.xml").write_text("<assessmentItem title='Secret'/>", encoding="utf-8")
    manifest = "<manifest><resources><resource type='imsqti_item_xmlv2p1' href='{}'/></resources></manifest>"
    for address in ("../secret.xml", str(tmp_path / "secret.xml"), "..%2Fsecret.xml", "file:///etc/passwd"):
        path = package_of(tmp_path / "out.zip", {"imsmanifest.xml": manifest.format(address)})
        with pytest.raises(UnreadableError) as caught:
            imported(path)

        assert "is named here, and is not in the package" in str(caught.value.findings[0])


@pytest.mark.parametrize("name", ["moodle.xml", "questions.gift"])
@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_marks_and_line_ends_of_other_systems_do_no_harm(name: str, end: bytes, mark: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(mark + (SAMPLES / name).read_bytes().replace(b"\n", end))

    assert imported(tmp_path / name).questions.keys() == imported(SAMPLES / name).questions.keys()


def test_control_characters_and_markup_of_yaml_do_no_harm(tmp_path: Path) -> None:
    text = "::A: b # c \x07\u2028&d *e !f %g\x1b[31m::- x: y\n#z? {=\ufeff'\"a\\\\\x85 ~- b: c # d#: \\{\\{ e\\}\\} }\n"
    found = imported_text(tmp_path, text, "odd.gift")
    (question,) = found.questions.values()

    assert question["id"] == "a-b-c-d-e-f"
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\ufeff]", found.text)


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "No",
        "null",
        "~x",
        "1.10",
        "0123",
        "2024-04-08",
        "- a",
        "a: b",
        "#a",
        "a #b",
        "'a",
        '"a"',
        "[a",
        "{a",
        "? a",
    ],
)
def test_a_text_comes_out_as_it_went_in(text: str, tmp_path: Path) -> None:
    """Whatever YAML would take it for."""
    answer = f"<answer fraction='100'><text><![CDATA[{text}]]></text></answer>"
    question = f"<question type='shortanswer'><questiontext><text>What?</text></questiontext>{answer}</question>"

    assert imported_text(tmp_path, f"<quiz>{question}</quiz>").questions["what"]["accepted"] == [text]


def test_a_rule_that_doubles_a_list_is_not_followed_to_the_end(tmp_path: Path) -> None:
    twice = "<multiple><variable identifier='F'/><variable identifier='F'/></multiple>"
    first = "<setOutcomeValue identifier='F'><baseValue baseType='identifier'>a</baseValue></setOutcomeValue>"
    rules = first + f"<setOutcomeValue identifier='F'>{twice}</setOutcomeValue>" * 100
    choices = "".join(f"<simpleChoice identifier='{key}'>{key}</simpleChoice>" for key in "AB")
    text = (
        "<assessmentItem title='One'><responseDeclaration identifier='R' cardinality='single'><correctResponse>"
        "<value>A</value></correctResponse></responseDeclaration><itemBody>"
        f"<choiceInteraction responseIdentifier='R'>{choices}</choiceInteraction></itemBody>"
        f"<responseProcessing>{rules}</responseProcessing>"
        "<modalFeedback outcomeIdentifier='F' identifier='right'>Yes.</modalFeedback></assessmentItem>"
    )

    assert imported_text(tmp_path, text).questions["one"]["feedback"] == {"right": "Yes."}


SEED = 20261126
FILES = ["moodle.xml", "questions.gift", "qti21", "qti30"]


def _mutated(data: bytes, chance: random.Random) -> bytes:
    """A file with a few slips; half of the time they leave XML well formed, so that what reads it is tried too."""
    if chance.random() < 0.5:
        return _changed_within(data, chance)
    signs = [b"<", b">", b"&", b"{", b"}", b"=", b"~", b"\\", b"\0", b"]]>", b"</text>", b'"', b"\xff", b"\n\n", b"-->"]
    changed = bytearray(data)
    for _time in range(chance.randint(1, 6)):
        at, length = chance.randrange(len(changed)), chance.randint(1, 40)
        match chance.randrange(4):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = changed[at : at + length]
            case _:
                changed[at:at] = chance.choice(signs)
        changed = changed or bytearray(b" ")
    return bytes(changed)


def _changed_within(data: bytes, chance: random.Random) -> bytes:
    """Words, numbers and elements changed, taken out, or doubled."""
    for _time in range(chance.randint(1, 4)):
        found = list(re.finditer(rb"<([\w-]+)[^<>]*>[^<>]*</\1>|(?<=[ \"{=>])[\w.-]+(?=[ \"}<])", data))
        if not found:
            return data
        part = chance.choice(found)
        odd = [b"", b"-1", b"1e999", b"nan", b"true", b"[[9]]", b"*", b"RESPONSE", b"&#8232;", b"x" * 300, part[0] * 2]
        data = data[: part.start()] + chance.choice(odd) + data[part.end() :]
    return data


def _package(folder: Path, name: str, chance: random.Random, *, is_broken: bool) -> Path:
    """A package with one file changed; and itself, if it is to be broken."""
    files: dict[str, str | bytes] = {}
    for each in (SAMPLES / name).rglob("*.xml"):
        files[each.relative_to(SAMPLES / name).as_posix()] = each.read_bytes()
    victim = chance.choice(sorted(files))
    files[victim] = _mutated((SAMPLES / name / victim).read_bytes(), chance)
    path = package_of(folder / "fuzz.zip", files)
    if is_broken:
        path.write_bytes(_mutated(path.read_bytes(), chance))
    return path


@pytest.mark.parametrize("name", FILES)
def test_files_with_slips_are_read_or_refused_and_never_break(name: str, tmp_path: Path) -> None:
    """What is written is always YAML that the course reads without a doubt; `imported` holds it against the reader."""
    chance = random.Random(f"{SEED}{name}")
    read = 0
    for number in range(120):
        if name.startswith("qti"):
            path = _package(tmp_path, name, chance, is_broken=number % 4 == 0)
        else:
            path = tmp_path / name
            path.write_bytes(_mutated((SAMPLES / name).read_bytes(), chance))
        with contextlib.suppress(UnreadableError):
            imported(path)
            read += 1

    assert read >= 20


def test_a_bank_of_five_hundred_questions_is_one_quiz(tmp_path: Path) -> None:
    found = imported_text(tmp_path, "Is it so?{T}\n\n" * 500, "many.gift")

    assert len(found.questions) == 500
    assert found.data["many"]["minutes"] == 60
