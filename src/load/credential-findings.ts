import type { CredentialKind } from '../model/credential.ts'
import type { Locale } from '../model/diagnostic.ts'
import { defineFinding, type AnyFinding } from '../model/finding.ts'

const kinds: Readonly<Record<Locale, Readonly<Record<CredentialKind, string>>>> = {
  nl: {
    login: 'een adres met een gebruikersnaam en een wachtwoord erin',
    header: 'een toegangscode zoals een systeem die bij het inloggen stuurt (Basic of Bearer)',
    parameter: 'een adres met een toegangscode erin',
    value: 'een instelling met een toegangscode of een wachtwoord',
    key: 'een geheime sleutel',
  },
  en: {
    login: 'an address with a user name and a password in it',
    header: 'an access code as a system sends it to log in (Basic or Bearer)',
    parameter: 'an address with an access code in it',
    value: 'a setting with an access code or a password',
    key: 'a private key',
  },
}

/**
 * It never tells the credential itself: findings end up in logs. Nobody can silence it either: who
 * gets the package is not who wrote the comment.
 */
export const fileCredential = defineFinding<{ kind: CredentialKind }>({
  id: 'file/credential',
  severity: 'error',
  text: {
    nl: ({ kind }) => ({
      message: `Hier staat ${kinds.nl[kind]}. Iedereen die het pakket krijgt, kan het lezen en gebruiken.`,
      hint: 'Haal het weg en laat het intrekken: het kan al gelezen zijn. Is het een verzonnen voorbeeld? Neem dan een adres op example.com, of schrijf "wachtwoord" waar het wachtwoord hoort.',
    }),
    en: ({ kind }) => ({
      message: `Here is ${kinds.en[kind]}. Everyone who gets the package can read and use it.`,
      hint: 'Remove it and have it revoked: it may have been read already. Is it a made-up example? Then take an address at example.com, or write "password" where the password goes.',
    }),
  },
})

/** Every finding about secrets in files. */
export const credentialFindings: readonly AnyFinding[] = [fileCredential]
