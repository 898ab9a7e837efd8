import { isHereOnly } from "../core/room/address.js";
import { t } from "../core/strings.js";
import { button, h } from "./dom.js";
import { drawQr } from "./qr.js";

/**
 * Where people give: the address to project, and the same as a QR code.
 * @param {string} page  from this one
 * @param {string} make  the address of `qr-make.js`
 * @returns {HTMLElement}
 */
export function drawInvitation(page, make) {
  const address = new URL(page, location.href).href;
  const place = h("div", { class: "course-room__invitation" });
  // From a folder there is no address at all.
  const isOnline = location.protocol.startsWith("http");
  const show = button(
    t("room.invite.show"),
    async () => {
      const isShown = place.hasChildNodes();
      show.setAttribute("aria-expanded", String(!isShown));
      if (isShown) return place.replaceChildren();
      const picture = await drawQr(address, make, t("room.invite.picture")).catch(() => null);
      place.replaceChildren(picture ?? h("p", {}, t("room.invite.failed")));
    },
    { "aria-expanded": "false" },
  );
  return h(
    "div",
    {},
    h("p", {}, t("room.invite.how")),
    h(
      "p",
      { class: "course-room__address" },
      h("a", { href: page }, isOnline ? address : t("room.invite.page")),
    ),
    ...(isHereOnly(location)
      ? [h("p", { class: "course-room__here-only" }, h("strong", {}, t("room.invite.here-only")))]
      : []),
    ...(isOnline ? [show, place] : []),
  );
}
