/**
 * Frames of the long connection (proto2): SeqID u64 = 1, LogID u64 = 2, service i32 = 3, method i32 = 4 (0 control, 1 data),
 * headers { key = 1, value = 2 } = 5, payload bytes = 8. Written here from the description, so that the SDK's own reading and
 * writing of them is the judge.
 */
export interface Frame {
  readonly service: number;
  readonly method: 0 | 1;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}

export function encodeFrame({ service, method, headers, payload }: Frame): Buffer {
  return Buffer.concat([
    number(1, 1),
    number(2, 1),
    number(3, service),
    number(4, method),
    ...Object.entries(headers).map(([key, value]) => bytes(5, Buffer.concat([bytes(1, Buffer.from(key)), bytes(2, Buffer.from(value))]))),
    bytes(8, payload),
  ]);
}

export function decodeFrame(source: Buffer): Frame {
  let service = 0;
  let method = 0;
  let payload = Buffer.alloc(0);
  const headers: Record<string, string> = {};
  for (const { field, value } of fieldsOf(source)) {
    if (field === 3) service = Number(value);
    if (field === 4) method = Number(value);
    if (field === 5 && Buffer.isBuffer(value)) {
      const pair = [...fieldsOf(value)];
      const at = (wanted: number) => String(pair.find((each) => each.field === wanted)?.value ?? "");
      headers[at(1)] = at(2);
    }
    if (field === 8 && Buffer.isBuffer(value)) payload = Buffer.from(value);
  }
  return { service, method: method === 1 ? 1 : 0, headers, payload };
}

function* fieldsOf(source: Buffer): Generator<{ readonly field: number; readonly value: number | Buffer }> {
  let at = 0;
  const readVarint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = source.readUInt8(at++);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < source.length) {
    const key = readVarint();
    const field = Math.floor(key / 8);
    if (key % 8 === 0) yield { field, value: readVarint() };
    else {
      const length = readVarint();
      yield { field, value: source.subarray(at, at + length) };
      at += length;
    }
  }
}

function varint(value: number): Buffer {
  const out: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...out, rest]);
    out.push((rest % 128) + 128);
  }
}
const number = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8), varint(value)]);
const bytes = (field: number, value: Buffer): Buffer => Buffer.concat([varint(field * 8 + 2), varint(value.length), value]);
