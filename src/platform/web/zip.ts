// Writes a zip archive entry by entry to where it is sent; nothing lies on the disk, one entry in memory.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipWriter {
  add(name: string, bytes: Buffer): Promise<void>
  finish(): Promise<void>
}

interface Written {
  readonly name: Buffer
  readonly terms: Buffer
  readonly offset: number
}

/** `write` takes one piece and answers when there is room for the next. */
export function zipTo(write: (bytes: Buffer) => Promise<void>): ZipWriter {
  const written: Written[] = []
  let offset = 0
  const put = async (bytes: Buffer) => {
    offset += bytes.length
    await write(bytes)
  }
  return {
    async add(name, bytes) {
      const body = deflateRawSync(bytes)
      const path = Buffer.from(name)
      const terms = termsOf(bytes, body.length, path.length)
      written.push({ name: path, terms, offset })
      await put(Buffer.concat([Buffer.from('PK\x03\x04'), terms, path, body]))
    },
    async finish() {
      const start = offset
      for (const { name, terms, offset: at } of written) {
        const tail = Buffer.alloc(14)
        tail.writeUInt32LE(at, 10)
        await put(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), terms, tail, name]))
      }
      const end = Buffer.alloc(18)
      end.writeUInt16LE(written.length, 4)
      end.writeUInt16LE(written.length, 6)
      end.writeUInt32LE(offset - start, 8)
      end.writeUInt32LE(start, 12)
      await put(Buffer.concat([Buffer.from('PK\x05\x06'), end]))
    },
  }
}

/** Names are in UTF-8 (bit 11), contents deflated; the day is the first that the format knows. */
function termsOf(bytes: Buffer, packed: number, nameLength: number): Buffer {
  const terms = Buffer.alloc(26)
  terms.writeUInt16LE(20, 0)
  terms.writeUInt16LE(0x0800, 2)
  terms.writeUInt16LE(8, 4)
  terms.writeUInt16LE(0x21, 8)
  terms.writeUInt32LE(crc32(bytes), 10)
  terms.writeUInt32LE(packed, 14)
  terms.writeUInt32LE(bytes.length, 18)
  terms.writeUInt16LE(nameLength, 22)
  return terms
}
