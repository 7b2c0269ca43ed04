// An archive that unpacks to far more than it weighs, made by hand so that nothing large is kept.
import zlib from 'node:zlib'

/** Looks like a workbook; its one sheet unpacks to `length` zeros, or claims to be `claimed` long. */
export function bombOf(length: number, claimed = length): Buffer {
  const names = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [at, name] of names.entries()) {
    const isSheet = at === names.length - 1
    const packed = zlib.deflateRawSync(Buffer.alloc(isSheet ? length : 1))
    const head = header(name, packed.length, isSheet ? claimed : 1)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('504b01021400', 'hex'), head, tail, Buffer.from(name)]),
    )
    parts.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}

/** The 26 bytes that both headers of an entry share. */
function header(name: string, packed: number, unpacked: number): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(8, 4)
  bytes.writeUInt32LE(packed, 14)
  bytes.writeUInt32LE(unpacked, 18)
  bytes.writeUInt16LE(Buffer.byteLength(name), 22)
  return bytes
}
