import { toSVG } from "bwip-js/node";

/** A number as Code 128 with the number written below, as SVG. */
export async function barcodePicture(text: string): Promise<string> {
  return Promise.resolve(toSVG({ bcid: "code128", text, includetext: true, height: 12, textxalign: "center" }));
}
