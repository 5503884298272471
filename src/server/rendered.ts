import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** A body as it is sent. */
export interface Rendered {
  readonly plain: Uint8Array<ArrayBuffer>;
  /** Null where gzip would not make it smaller by much. */
  readonly zipped: Uint8Array<ArrayBuffer> | null;
  /** Names these bytes: the same body has the same tag, whoever made it and when. */
  readonly tag: string;
}

/** The bodies that were sent of late, so that a page that took half a second to draw is drawn once. */
export interface RenderedBodies {
  /** Returns the body under a key and makes it where it is not kept; what `make` throws is thrown, and not kept. */
  readonly of: (key: string, make: () => Body | Promise<Body>) => Promise<Rendered>;
  /** Bytes that are kept now. */
  readonly bytes: () => number;
  readonly mostBytes: number;
}

type Body = string | Uint8Array;

/** Bytes of all bodies kept, with their compressed forms: the pages, findings and charts of a case of two hundred findings fit in it. */
const MOST_BYTES = 96 * 2 ** 20;
/** A body larger than this part of the whole is made again each time, so that one answer cannot push out all others. */
const LARGEST_PART = 8;
/** Below so many bytes gzip saves no packet. */
const LEAST_ZIPPED = 1024;
/** What an entry takes besides its bodies. */
const ENTRY_BYTES = 512;

const zip = promisify(gzip);

/** Keeps bodies up to so many bytes; which were asked for longest ago go first. */
export function keepRendered(mostBytes = MOST_BYTES): RenderedBodies {
  const kept = new Map<string, Rendered>();
  const underWay = new Map<string, Promise<Rendered>>();
  let bytes = 0;

  const keep = (key: string, rendered: Rendered): Rendered => {
    const size = sizeOf(key, rendered);
    if (size > mostBytes / LARGEST_PART) return rendered;
    kept.set(key, rendered);
    bytes += size;
    for (const [oldest, body] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= sizeOf(oldest, body);
    }
    return rendered;
  };

  return {
    mostBytes,
    bytes: () => bytes,
    of: async (key, make) => {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const made = underWay.get(key) ?? Promise.resolve().then(make).then(toRendered).then((rendered) => keep(key, rendered)).finally(() => underWay.delete(key));
      underWay.set(key, made);
      return made;
    }
  };
}

async function toRendered(body: Body): Promise<Rendered> {
  const plain = Uint8Array.from(Buffer.from(body as string));
  const zipped = plain.byteLength < LEAST_ZIPPED ? null : Uint8Array.from(await zip(plain));
  const tag = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  return { plain, zipped: zipped !== null && zipped.byteLength < plain.byteLength ? zipped : null, tag };
}

function sizeOf(key: string, { plain, zipped }: Rendered): number {
  return plain.byteLength + (zipped?.byteLength ?? 0) + 2 * key.length + ENTRY_BYTES;
}
