/** SCORM 2004 RTE 4.1.1.7, real(10,7), written out: no powers of ten and seven decimals at most. */
export function isReal(value: string): boolean {
  return /^-?\d+(\.\d{1,7})?$/.test(value)
}

/** long_identifier_type: a URI of 4,000 characters at most. */
export function isLongIdentifier(value: string): boolean {
  return /^(?!urn:(?![A-Za-z0-9-]{2,31}:[^:]))[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,4000}$/.test(value)
}

/** short_identifier_type, in the letters that every player takes. */
export function isShortIdentifier(value: string): boolean {
  return /^[A-Za-z0-9_.]{1,250}$/.test(value)
}

/** language_type. */
export function isLanguage(value: string): boolean {
  return /^([A-Za-z]{2,3}|i|x)(-[A-Za-z0-9]{2,8})*$/.test(value)
}

/** localized_string_type: text, with its language before it or not. */
export function isLocalized(value: string, limit: number): boolean {
  const [prefix = '', language = ''] = /^\{lang=([^}]*)\}/.exec(value) ?? []
  const isMarked = value.startsWith('{lang=')
  return value.length - prefix.length <= limit && (!isMarked || isLanguage(language))
}

/** timeinterval(second,10,2): two decimals at most, and something must be said. */
export function isInterval(value: string): boolean {
  return /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value)
}

const day = /(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T.*)?)?)?/
const moment =
  /T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?/
const dayOnly = new RegExp(`^${day.source}$`)
const momentOnly = new RegExp(`^${moment.source}$`)

/** time(second,10,0): a zone only behind a fraction of a second, of two digits at most. */
export function isTimestamp(value: string): boolean {
  const [, year = '', , , , , time] = dayOnly.exec(value) ?? []
  const isYear = Number(year) >= 1970 && Number(year) <= 2038
  return isYear && (time === undefined || momentOnly.test(time))
}
