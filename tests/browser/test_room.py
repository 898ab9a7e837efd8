"""Room without a server: what learners give as a code or a file, and what the trainer's page makes of many of them."""

from __future__ import annotations

import base64
import json
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.axe import LOOKS, violations
from tests.browser.entered import enter
from tests.browser.exercises import heard, listen, press, ready, records
from tests.conftest import CHROMIUM_FLAGS, ROOT, chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Locator, Page

SECRET = "Dilys from Ward 7"
TAKE = "gallery/compass#take-2026-11-02T08:00:00.000Z"


def answered(answer: Any, result: str, sure: str | None = None) -> dict[str, Any]:
    """What is kept of a question that was answered once."""
    first = {"firstResult": result, "firstAnswer": answer, "firstConfidence": sure}
    return {"answer": answer, "result": result, "attempts": 1, "confidence": sure, "dontKnow": False, **first}


def entered(option: str = "same-boat") -> dict[str, Any]:
    """A learner's record: an answer, one in their own words, ratings, and a text."""
    return {
        "gallery/types#single": answered(option, "right" if option == "ask" else "not-yet"),
        "gallery/types#short": answered(SECRET, "not-yet"),
        TAKE: {"ratings": {"looked-up": 2, "present": 4}, "scale": 5},
        "gallery/opening#notice": {"text": SECRET},
    }


DRAWN = """async ([width, height]) => {
  const drawing = document.querySelector(".course-qr").cloneNode(true);
  drawing.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  drawing.setAttribute("width", 400);
  drawing.setAttribute("height", 400);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  context.fillStyle = "#999";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, (width - 400) / 2, 40);
  const { data } = context.getImageData(0, 0, width, height);
  const grey = Array.from({ length: width * height }, (_, dot) => data[4 * dot]);
  return { png: canvas.toDataURL(), grey };
}"""
"""The code on the page as a picture on a grey ground: pages are painted too coarsely here for one of the screen."""


def give(page: Page, url: str, option: str = "same-boat") -> Locator:
    """Enter a record, and open the page for giving."""
    enter(page, f"{url}help/", entered(option))
    page.goto(f"{url}give-to-the-room/")
    return ready(page)


def text_of_code(place: Locator) -> str:
    """Tick everything, say yes, show the code, and return it as text."""
    for box in place.get_by_role("checkbox").all():
        box.check()
    press(place, "Show the code")
    place.locator(".course-qr").wait_for()
    return place.locator("textarea").input_value()


def room(page: Page, url: str) -> Locator:
    """Open the room."""
    page.goto(f"{url}trainers/room/")
    return ready(page)


def codes(url: str, page: Page, count: int) -> list[dict[str, Any]]:
    """Make the files of so many people, who chose one wrong option or another, and rated from two to five."""
    room(page, url)
    facts = page.locator("#course-room-facts").text_content() or ""
    made = subprocess.run(
        ["node", "tests/browser/pages/givers.mjs", str(count)],
        cwd=ROOT,
        input=facts,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [
        {"name": f"{number}.txt", "mimeType": "text/plain", "buffer": text.encode()}
        for number, text in enumerate(json.loads(made))
    ]


def bring(place: Locator, files: list[dict[str, Any]]) -> None:
    """Choose files, and wait until they were read."""
    announced = place.locator("course-room > [role=status]")
    before = announced.inner_text()
    place.get_by_label("Choose files").set_input_files(files)  # type: ignore[arg-type]
    place.page.wait_for_function(
        """before => {
          const words = document.querySelector("course-room > [role=status]").innerText;
          return words !== before && !words.startsWith("Reading");
        }""",
        arg=before,
    )


def said(place: Locator) -> str:
    """What was announced last."""
    return place.locator("course-room > [role=status]").inner_text()


def test_nothing_is_given_without_a_tick_and_a_yes(gallery_url: str, page: Page) -> None:
    place = give(page, gallery_url)
    assert place.locator(":checked").count() == 0
    press(place, "Show the code")
    assert place.locator(".course-give__said").inner_text() == "Tick what you want to give first."
    place.get_by_role("checkbox").first.check()
    press(place, "Show the code")

    assert "Tick the yes above first." in place.locator(".course-give__said").inner_text()
    assert page.evaluate("document.activeElement.labels[0].innerText").startswith("Yes, I want to give")
    assert place.locator(".course-qr").count() == 0


def test_a_code_and_its_preview_hold_nothing_that_was_written(gallery_url: str, page: Page) -> None:
    place = give(page, gallery_url)
    for summary in place.locator(".course-give__offer summary").all():
        summary.click()
    assert SECRET not in place.inner_text()
    parts = text_of_code(place).split("\n")

    letters = "".join(part.split(":")[-1] for part in parts)
    assert re.fullmatch(r"(ROOM1:1/1:)[A-Z2-7]+", parts[0])
    given = base64.b32decode(letters + "=" * (-len(letters) % 8))
    assert not any(word.encode() in given for word in ("Dilys", "dilys", "Ward", "single", "short"))


def test_a_code_is_gone_when_it_is_taken_back(gallery_url: str, page: Page) -> None:
    place = give(page, gallery_url)
    text_of_code(place)
    press(place, "Put the code away")

    assert page.evaluate("document.activeElement.innerText").startswith("The code is gone from here.")
    assert place.locator(".course-qr").count() == 0


def test_a_picture_of_a_code_is_read_back(gallery_url: str, page: Page) -> None:
    place = give(page, gallery_url)
    text_of_code(place)
    picture = base64.b64decode(page.evaluate(DRAWN, [480, 480])["png"].split(",")[1])
    place = room(page, gallery_url)
    bring(place, [{"name": "photo.png", "mimeType": "image/png", "buffer": picture}])

    assert said(place) == "1 more person. 1 person so far. Nothing is shown until there are 5 people."


def test_the_camera_reads_a_code_and_is_turned_off(
    gallery_url: str, page: Page, browser: Browser, tmp_path: Path
) -> None:
    place = give(page, gallery_url)
    text_of_code(place)
    film = tmp_path / "code.y4m"
    film.write_bytes(film_of(page))
    flags = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    flags = [*CHROMIUM_FLAGS, *flags, f"--use-file-for-fake-video-capture={film}"]
    filmed = browser.browser_type.launch(**{**chromium(), "args": flags})
    try:
        place = room(filmed.new_page(), gallery_url)
        press(place, "Turn the camera on")
        place.get_by_text("1 person so far.").first.wait_for()
        press(place, "Turn the camera off")

        assert said(place) == "The camera is off."
        assert place.locator("video").evaluate("video => video.srcObject") is None
    finally:
        filmed.close()


def film_of(page: Page) -> bytes:
    """A film of two frames, as a camera would take it of the code on the page: grey, with two planes of no colour."""
    width, height = 640, 480
    grey = page.evaluate(DRAWN, [width, height])["grey"]
    frame = b"FRAME\n" + bytes(grey) + bytes([128]) * (width * height // 2)
    return f"YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420\n".encode() + frame * 2


def test_without_a_camera_the_page_says_what_else_to_do(gallery_url: str, page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'mediaDevices', { value: undefined })")
    place = room(page, gallery_url)
    press(place, "Turn the camera on")
    place.get_by_text("No camera was found here.").wait_for()

    assert place.locator("video").is_hidden()


SLOW_CAMERA = """Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia: () => {
  window.asked = (window.asked ?? 0) + 1;
  return new Promise(resolve => (window.allow = () => {
    const canvas = document.createElement("canvas");
    canvas.getContext("2d");
    window.stream = canvas.captureStream();
    resolve(window.stream);
  }));
} } })"""
"""A browser that waits for its user to allow the camera."""


def test_a_camera_that_is_waited_for_is_asked_for_once(gallery_url: str, page: Page) -> None:
    page.add_init_script(SLOW_CAMERA)
    place = room(page, gallery_url)
    start = place.get_by_role("button", name="Turn the camera on")
    start.click()
    start.click(force=True)
    page.wait_for_function("Boolean(window.allow)")

    assert page.evaluate("window.asked") == 1
    assert start.get_attribute("aria-disabled") == "true"


def test_a_camera_that_is_allowed_after_the_page_was_left_stays_off(gallery_url: str, page: Page) -> None:
    page.add_init_script(SLOW_CAMERA)
    place = room(page, gallery_url)
    press(place, "Turn the camera on")
    page.wait_for_function("Boolean(window.allow)")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    page.evaluate("window.allow()")
    page.wait_for_function("window.stream.getTracks().every(track => track.readyState === 'ended')")

    assert place.locator("video").evaluate("video => video.srcObject") is None


def test_nothing_is_shown_of_four_people_and_the_number_stays_at_three_or_more(gallery_url: str, page: Page) -> None:
    files = codes(gallery_url, page, 4)
    place = room(page, gallery_url)
    bring(place, files)
    press(place, "Show where the group stands")
    assert said(place) == "4 people so far. Nothing is shown until there are 5 people."
    assert place.locator(".course-room__picture").is_hidden()
    number = place.get_by_label("From how many people on")
    number.fill("2")
    number.press("Tab")

    assert number.input_value() == "3"
    assert said(place) == "The number is from 3 to 100."


def test_a_press_that_is_too_early_says_so_on_the_screen(gallery_url: str, page: Page) -> None:
    place = room(page, gallery_url)
    press(place, "Show where the group stands")

    assert place.get_by_text("Not yet. 5 more people have to give first.").is_visible()


def test_an_address_on_this_computer_is_said_to_be_none_for_phones(gallery_url: str, page: Page) -> None:
    place = room(page, gallery_url)

    assert place.get_by_text("This address works on this computer only").is_visible()


def test_thirty_files_become_counts_with_the_belief_behind_the_most_chosen_wrong_option(
    gallery_url: str, page: Page
) -> None:
    files = codes(gallery_url, page, 30)
    place = room(page, gallery_url)
    bring(place, [*files, files[0]])
    assert "30 more people. 1 code was here already." in said(place)
    press(place, "Show where the group stands")
    item = place.locator(".course-room__items > li").first

    assert page.evaluate("document.activeElement.innerText") == "Where the group stands: 30 people"
    assert "10 of 30 had it right at the first try." in item.inner_text()
    assert item.locator(".course-room__number").all_inner_texts() == ["13", "10", "7"]
    assert "A belief that may be behind it: “" in item.locator(".course-room__wrong").inner_text()
    assert item.locator(".course-room__wrong a").get_attribute("href") == "../../misconceptions/#my-own-story"
    bar = place.locator(".course-room__bar").first.get_attribute("aria-label")
    assert bar is not None
    assert bar.startswith("At first. ")


def test_a_damaged_code_is_named_with_what_to_do(gallery_url: str, page: Page) -> None:
    [file, other] = codes(gallery_url, page, 2)
    place = room(page, gallery_url)
    text = file["buffer"].decode()
    file["buffer"] = (text[:30] + ("A" if text[30] != "A" else "B") + text[31:]).encode()
    bring(place, [file, other, {"name": "cv.txt", "mimeType": "text/plain", "buffer": b"Ann"}])
    troubles = place.locator(".course-room__counts + ul").inner_text()

    assert "1 more person. 1 code is damaged." in said(place)
    assert "0.txt: The code is damaged: a piece of it was lost on the way. Ask for it once more" in troubles
    assert "cv.txt: No code could be read here." in troubles


def test_what_was_wrong_is_said_no_longer_once_something_else_came(gallery_url: str, page: Page) -> None:
    [file] = codes(gallery_url, page, 1)
    place = room(page, gallery_url)
    bring(place, [{"name": "cv.txt", "mimeType": "text/plain", "buffer": b"Ann"}])
    bring(place, [file])

    assert place.locator(".course-room__counts + ul").inner_text() == ""


def test_questions_with_too_few_answers_are_one_line(gallery_url: str, page: Page) -> None:
    files = codes(gallery_url, page, 5)
    place = room(page, gallery_url)
    bring(place, files)
    press(place, "Show where the group stands")

    few = place.locator(".course-room__few summary")
    assert "questions have fewer than 5 answers" in few.all_inner_texts()[0]
    assert place.locator(".course-room__items > li").count() == 1


def test_one_or_two_who_come_later_are_not_added_to_the_picture(gallery_url: str, page: Page) -> None:
    files = codes(gallery_url, page, 8)
    place = room(page, gallery_url)
    bring(place, files[:5])
    press(place, "Show where the group stands")
    bring(place, files[5:7])
    press(place, "Show where the group stands")
    assert "shown when 1 more person has given" in said(place)
    assert place.locator(".course-room__picture h2").inner_text() == "Where the group stands: 5 people"
    bring(place, files[7:])
    press(place, "Show where the group stands")

    assert place.locator(".course-room__picture h2").inner_text() == "Where the group stands: 8 people"


def test_the_number_stays_as_it_is_once_a_picture_was_drawn(gallery_url: str, page: Page) -> None:
    files = codes(gallery_url, page, 5)
    place = room(page, gallery_url)
    bring(place, files)
    number = place.get_by_label("From how many people on")
    assert number.is_editable()
    press(place, "Show where the group stands")

    assert not number.is_editable()


def test_what_is_too_large_is_said_to_be(gallery_url: str, page: Page) -> None:
    place = room(page, gallery_url)
    bring(place, [{"name": "long.txt", "mimeType": "text/plain", "buffer": b"A" * 200_001}])

    assert "long.txt: This is too large to be read." in place.locator(".course-room__counts + ul").inner_text()


def test_in_present_mode_the_room_keeps_nothing_and_asks_before_it_is_left(gallery_url: str, page: Page) -> None:
    files = codes(gallery_url, page, 1)
    page.goto(f"{gallery_url}trainers/room/?present")
    page.wait_for_selector(".course-present")
    place = ready(page)
    assert place.locator("label", has_text="Keep the codes on this device").is_hidden()
    bring(place, files)
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.reload()

    assert asked == ["beforeunload"]


def test_unticking_keep_in_one_tab_leaves_the_codes_in_another(gallery_url: str, page: Page) -> None:
    files = codes(gallery_url, page, 5)
    place = room(page, gallery_url)
    bring(place, files)
    place.get_by_label("Keep the codes on this device").check()
    place.get_by_text("The codes are kept on this device.").wait_for()
    other = page.context.new_page()
    room(other, gallery_url).get_by_label("Keep the codes on this device").uncheck()
    page.wait_for_selector("course-room [type=checkbox]:not(:checked)")

    assert place.locator(".course-room__count").first.inner_text() == "5 people so far."


def test_what_was_shown_is_known_after_a_reload(gallery_url: str, page: Page) -> None:
    files = codes(gallery_url, page, 7)
    page.on("dialog", lambda dialog: dialog.accept())
    place = room(page, gallery_url)
    bring(place, files[:5])
    press(place, "Show where the group stands")
    place.get_by_label("Keep the codes on this device").check()
    place.get_by_text("The codes are kept on this device.").wait_for()
    page.reload()
    place = ready(page)
    bring(place, files[5:])
    press(place, "Show where the group stands")

    assert "shown when 1 more person has given" in said(place)


def test_who_erases_everything_gives_as_another_person(gallery_url: str, page: Page) -> None:
    place = give(page, gallery_url)
    text_of_code(place)
    assert page.evaluate("sessionStorage.getItem('course-record:gallery:giving')") is not None
    page.goto(f"{gallery_url}my-record/")
    page.wait_for_selector("course-erase[data-ready]")
    press(page.locator("course-erase"), "Erase everything I entered")
    press(page.locator("course-erase"), "Yes, erase everything")
    page.wait_for_function("document.activeElement.matches('.course-erase__words')")

    assert page.evaluate("sessionStorage.getItem('course-record:gallery:giving')") is None


def test_an_address_that_cannot_be_read_leads_to_giving(gallery_url: str, page: Page) -> None:
    enter(page, f"{gallery_url}help/", entered())
    page.goto(f"{gallery_url}give-to-the-room/#from=%")

    ready(page)
    assert page.locator(".course-give__offer").count() == 2


def test_the_table_holds_what_is_shown_and_no_person(gallery_url: str, page: Page) -> None:
    files = codes(gallery_url, page, 6)
    place = room(page, gallery_url)
    bring(place, files)
    press(place, "Show where the group stands")
    with page.expect_download() as waiting:
        press(place, "Save the figures as a table (CSV)")
    table = Path(waiting.value.path()).read_bytes().decode()

    assert table.startswith("\ufeffActivity,Part,Statement or question,What,Answer,Count,Of people\r\n")
    assert ",First try,Right,2,6\r\n" in table
    assert "000000000001" not in table


def test_nothing_is_stored_unless_asked_and_all_is_erased_with_the_rest(gallery_url: str, page: Page) -> None:
    files = codes(gallery_url, page, 5)
    place = room(page, gallery_url)
    page.on("dialog", lambda dialog: dialog.accept())
    bring(place, files)
    assert records(page) == {}
    place.get_by_label("Keep the codes on this device").check()
    place.get_by_text("The codes are kept on this device.").wait_for()
    page.reload()
    place = ready(page)
    assert place.locator(".course-room__count").first.inner_text() == "5 people so far."

    page.goto(f"{gallery_url}my-record/")
    page.wait_for_selector("course-erase[data-ready]")
    assert "What a group gave to you" in page.locator("course-erase").inner_text()
    press(page.locator("course-erase"), "Erase everything I entered")
    press(page.locator("course-erase"), "Yes, erase everything")
    page.wait_for_function("document.activeElement.matches('.course-erase__words')")
    assert records(page) == {}


def test_pasting_and_looking_go_by_keyboard_with_one_announcement_each(gallery_url: str, page: Page) -> None:
    files = codes(gallery_url, page, 5)
    place = room(page, gallery_url)
    place.get_by_label("Or paste codes as text").focus()
    page.keyboard.insert_text("\n".join(file["buffer"].decode() for file in files))
    listen(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert heard(page) == ["5 more people. 5 people so far. You can look now."]
    while page.evaluate("document.activeElement.textContent") != "Show where the group stands":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.innerText") == "Where the group stands: 5 people"


def test_a_result_leads_to_giving_with_its_activity_first(gallery_url: str, page: Page) -> None:
    enter(page, f"{gallery_url}help/", {**entered(), "gallery/settings#needle": answered("x", "not-yet")})
    page.goto(f"{gallery_url}modules/gallery/compass/")
    place = ready(page)
    place.get_by_role("link", name="Give this to the room").click()
    place = ready(page)

    assert place.locator(".course-give__offer strong").first.inner_text() == "My compass"
    assert place.locator(":checked").count() == 0


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_both_pages_have_no_fault_in_their_states(gallery_url: str, browser: Browser, width: int, scheme: Any) -> None:
    page = browser.new_page(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce", base_url=gallery_url
    )
    page.on("dialog", lambda dialog: dialog.accept())
    text_of_code(give(page, gallery_url))
    page.locator(".course-give__offer summary").first.click()
    assert violations(page) == []
    files = codes(gallery_url, page, 12)
    place = room(page, gallery_url)
    press(place, "Show the address as a code")
    bring(place, [*files, {"name": "cv.txt", "mimeType": "text/plain", "buffer": b"Ann"}])
    press(place, "Show where the group stands")
    place.locator(".course-room__part summary").first.click()

    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") == width
    page.close()
