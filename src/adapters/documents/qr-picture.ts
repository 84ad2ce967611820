import { toSVG } from "bwip-js/node";

/** A text, an address mostly, as a QR code with its quiet zone, as SVG. */
export function qrPicture(text: string): string {
  return toSVG({ bcid: "qrcode", text, scale: 4, padding: 8, backgroundcolor: "FFFFFF" });
}
