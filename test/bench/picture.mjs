import { crc32, deflateSync } from 'node:zlib'

const width = 160
const height = 100

/** A PNG of 48 KB of noise: like a photograph it does not get smaller in a zip. */
export function picture({ below }) {
  const row = () => [0, ...Array.from({ length: width * 3 }, () => below(256))]
  const pixels = Buffer.from(Array.from({ length: height }, row).flat())
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // PNG 11.2.1: eight bits a channel, red, green and blue.
  header.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** PNG 5.3: length, name, data and the checksum of the last two. */
function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
