import { generateKeyPairSync, sign } from 'node:crypto'

/** A key, and a certificate that nobody but its maker vouches for: enough to begin a secure line with, and for nobody to trust. */
export interface SelfSigned {
  readonly key: string
  readonly cert: string
}

/** The tags of the encoding that certificates have (X.690). */
const [INTEGER, BITS, OBJECT_ID, TEXT, TIME, SEQUENCE, SET] = [
  0x02, 0x03, 0x06, 0x0c, 0x17, 0x30, 0x31,
]

const ECDSA_WITH_SHA256 = '2a8648ce3d040302'
const COMMON_NAME = '550403'

/** A certificate of the oldest form (RFC 5280, version 1), for a name and for twenty years. */
export function selfSigned(name: string): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = part(SEQUENCE, part(OBJECT_ID, hex(ECDSA_WITH_SHA256)))
  const naming = part(SEQUENCE, part(OBJECT_ID, hex(COMMON_NAME)), part(TEXT, Buffer.from(name)))
  const named = part(SEQUENCE, part(SET, naming))
  const times = ['260101000000Z', '460101000000Z'].map((time) => part(TIME, Buffer.from(time)))
  const content = part(
    SEQUENCE,
    part(INTEGER, hex('01')),
    algorithm,
    named,
    part(SEQUENCE, ...times),
    named,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = part(BITS, hex('00'), sign('sha256', content, privateKey))
  const body = part(SEQUENCE, content, algorithm, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
  }
}

function part(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

/** Up to 127 in one byte; else how many bytes there are, and then those. */
function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const bytes = hex(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'))
  return Buffer.concat([Buffer.from([0x80 + bytes.length]), bytes])
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex')
}
