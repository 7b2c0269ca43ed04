// Passwords are kept as argon2id hashes with a random salt each; nobody can read them back.
import { hash, verify } from '@node-rs/argon2'

/** 64 MiB and three passes: about 70 ms here, above the OWASP minimum (19 MiB, two passes). */
const cost = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const

/** The hash of a random text that nobody knows, made with the same cost. */
const nobodysHash =
  '$argon2id$v=19$m=65536,t=3,p=1$qeh7FKc3UVFiq3IE7qpjVQ$rFeR/1G6mueBolWhLsYVB6uxcl8SF37wEi9OYRSkqjU'

/** The hash to store, as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

/** True when the password belongs to the stored hash. Without a hash it costs the same time. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const matches = await verify(stored ?? nobodysHash, password.normalize('NFC'))
  return stored !== null && matches
}
