/**
 * Checks of the current page, run inside the browser, for WCAG 2.2 AA criteria that axe-core does not cover. Each
 * returns a list of violations.
 */
(() => {
  const nameOf = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
  const isHidden = (element) => element.closest('.hidden') !== null || element.getClientRects().length === 0;
  const FOCUSABLE = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';

  /** Reflow (1.4.10), text of twice the size (1.4.4): no horizontal scrolling. */
  const wider = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px wider than ${clientWidth}`] : [];
  };

  /** Resized (1.4.4) or spaced text (1.4.12) is not cut off by its container. */
  const cut = () =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        if (isHidden(element) || element.closest('svg') !== null || /^(input|textarea)$/i.test(element.tagName))
          return false;
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        // Content for screen readers only.
        if (clipPath !== 'none') return false;
        const across = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
        const down = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
        return across || down;
      })
      .map((element) => `text is cut: ${nameOf(element)}`);

  /** Points at which an element is checked for visibility. */
  const points = ({ left, top, width, height }) =>
    [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.2, 0.8].map((y) => [left + width * x, top + height * y]));

  /** The part of an element that lies in the window: a long field may end below it. */
  const inWindow = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [Math.max(0, left), Math.max(0, top)];
    return { left: x, top: y, width: Math.min(innerWidth, right) - x, height: Math.min(innerHeight, bottom) - y };
  };

  const isSeen = (element) =>
    points(inWindow(element)).some(([x, y]) => {
      const found = document.elementFromPoint(x, y);
      return found !== null && (element.contains(found) || found.contains(element));
    });

  /** Focus visible (2.4.7) and not obscured (2.4.11), for all elements reachable by keyboard. */
  const focus = () => {
    const faults = [];
    for (const element of document.querySelectorAll(FOCUSABLE)) {
      if (element.disabled || element.tabIndex < 0) continue;
      element.focus();
      if (document.activeElement !== element || element.getClientRects().length === 0) continue;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
        faults.push(`focus unseen: ${nameOf(element)}`);
      if (!isSeen(element)) faults.push(`focus obscured: ${nameOf(element)}`);
    }
    document.activeElement?.blur();
    scrollTo(0, 0);
    return faults;
  };

  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const partsOf = (colour) => colour.match(/[\d.]+/g).map(Number);
  const groundOf = (element) => {
    const parts = partsOf(getComputedStyle(element).backgroundColor);
    if (parts.length < 4 || parts[3] === 1) return parts.slice(0, 3);
    return element.parentElement === null ? [255, 255, 255] : groundOf(element.parentElement);
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  /** A state has a text and a symbol, not only a colour (1.4.1), and the symbol has contrast (1.4.11). */
  const marks = () =>
    [...document.querySelectorAll('.mark')].flatMap((mark) => {
      const sign = mark.querySelector('svg');
      if (!/\p{L}/u.test(mark.textContent)) return [`a state without a word: ${nameOf(mark)}`];
      if (sign === null) return [`a state without a sign: ${nameOf(mark)}`];
      const ratio = contrast(partsOf(getComputedStyle(sign).color).slice(0, 3), groundOf(mark));
      return ratio < 3 ? [`a sign of contrast ${ratio.toFixed(1)}: ${nameOf(mark)}`] : [];
    });

  /** Fields and buttons have contrast with the background (1.4.11). */
  const edges = () =>
    [...document.querySelectorAll('input[type=text], input[type=file], select, textarea')]
      .filter((box) => !isHidden(box))
      .filter((box) => {
        const ground = groundOf(box.parentElement);
        return contrast(partsOf(getComputedStyle(box).borderTopColor).slice(0, 3), ground) < 3;
      })
      .map((box) => `a box that cannot be seen: ${nameOf(box)}`);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
  );
  const spaced = (isOn) => {
    document.adoptedStyleSheets = isOn ? [sheet] : [];
  };

  globalThis.measures = { wider, cut, focus, marks, edges, spaced };
})();
