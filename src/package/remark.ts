import type { Locale } from '../model/diagnostic.ts'
import { fill } from '../model/fill.ts'
import type { ShownFinding } from '../model/simulation.ts'

interface Told {
  readonly message: string
  readonly hint: string
}

const words = {
  submanifest: {
    nl: {
      message: 'Er zit een manifest in het manifest ("{about}"). Dat wordt overgeslagen.',
      hint: 'Bijna geen LMS leest het. Voeg die cursus als een eigen pakket toe.',
    },
    en: {
      message: 'There is a manifest within the manifest ("{about}"). It is left out.',
      hint: 'Hardly any LMS reads it. Add that course as a package of its own.',
    },
  },
  organizations: {
    nl: {
      message: 'Het manifest heeft meer dan één inhoudsopgave. "{about}" wordt afgespeeld.',
      hint: "De meeste LMS'en tonen alleen die ene. Zet er één per pakket in.",
    },
    en: {
      message: 'The manifest has more than one organization. "{about}" is played.',
      hint: 'Most LMSs show that one only. Put one into each package.',
    },
  },
  defaultMissing: {
    nl: {
      message:
        'De standaard-inhoudsopgave "{about}" staat niet in het manifest. De eerste wordt afgespeeld.',
      hint: 'Geef bij "default" de identifier van een organization.',
    },
    en: {
      message: 'The default organization "{about}" is not in the manifest. The first is played.',
      hint: 'Give the identifier of an organization in "default".',
    },
  },
  resourceMissing: {
    nl: {
      message:
        'Onderdeel "{about}" verwijst naar een resource die niet in het manifest staat. Het kan niet worden geopend.',
      hint: 'Exporteer het pakket opnieuw, of vraag de maker om een ander bestand.',
    },
    en: {
      message:
        'Item "{about}" refers to a resource that is not in the manifest. It cannot be opened.',
      hint: 'Export the package again, or ask its maker for another file.',
    },
  },
  fileMissing: {
    nl: {
      message: 'Het bestand "{about}" wordt gestart maar zit niet in het pakket.',
      hint: "Let op hoofdletters: veel LMS'en maken verschil. Exporteer het pakket opnieuw.",
    },
    en: {
      message: 'The file "{about}" is launched but is not in the package.',
      hint: 'Mind the capitals: many an LMS tells them apart. Export the package again.',
    },
  },
  elsewhere: {
    nl: {
      message: 'Het adres "{about}" is van een andere server. Het wordt hier niet geopend.',
      hint: 'Wat daar staat kan deze voorvertoning niet volgen. Probeer dit onderdeel in je LMS.',
    },
    en: {
      message: 'The address "{about}" is of another server. It is not opened here.',
      hint: 'This preview cannot follow what is there. Try this part in your LMS.',
    },
  },
  outside: {
    nl: {
      message:
        'Het adres "{about}" wijst naar een plaats buiten het pakket. Het wordt niet geopend.',
      hint: 'Vraag de maker om een ander bestand.',
    },
    en: {
      message: 'The address "{about}" leads to a place outside the package. It is not opened.',
      hint: 'Ask its maker for another file.',
    },
  },
  otherManifest: {
    nl: {
      message: 'In het pakket zit ook "{about}". Een LMS kan het daardoor anders lezen dan hier.',
      hint: 'Controleer in je LMS welke standaard het koos.',
    },
    en: {
      message:
        'The package holds "{about}" as well. An LMS may read it otherwise than it is read here.',
      hint: 'Check in your LMS which standard it chose.',
    },
  },
  caseOnly: {
    nl: {
      message:
        'Twee bestanden verschillen alleen in hoofdletters: "{about}". Windows en macOS bewaren er één.',
      hint: 'Geef een van de twee een andere naam.',
    },
    en: {
      message:
        'Two files differ in their capitals only: "{about}". Windows and macOS keep one of them.',
      hint: 'Give one of the two another name.',
    },
  },
  sequencingMissing: {
    nl: {
      message:
        'De regels voor de volgorde heten "{about}", maar staan niet in het manifest. Ze worden overgeslagen.',
      hint: 'Vraag de maker om een ander bestand.',
    },
    en: {
      message: 'The sequencing is called "{about}", but is not in the manifest. It is left out.',
      hint: 'Ask its maker for another file.',
    },
  },
  schemaVersion: {
    nl: {
      message: 'Het manifest zegt niet van welke versie van SCORM het is ("{about}").',
      hint: "Veel LMS'en nemen dan SCORM 1.2. Controleer of de voortgang in je LMS wordt bewaard.",
    },
    en: {
      message: 'The manifest does not say of which version of SCORM it is ("{about}").',
      hint: 'Many an LMS then takes SCORM 1.2. Check that your LMS keeps the progress.',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Told>>>>

/** Something to know about a package that plays all the same. */
export type Remark = keyof typeof words

/** Notes a remark about a file of the package. */
export type Report = (remark: Remark, about: string) => void

/** Collects remarks, each of them once. */
export function createRemarks(file: string): {
  readonly report: Report
  readonly all: () => readonly ShownFinding[]
} {
  const found = new Map<string, ShownFinding>()
  return {
    report(remark, about) {
      const told = (locale: Locale): Told => {
        const { message, hint } = words[remark][locale]
        return { message: fill(message, { about }), hint }
      }
      found.set(`${remark} ${about}`, {
        ...{ rule: `package/${kebab(remark)}`, severity: 'warning', file, line: 1, column: 1 },
        text: { nl: told('nl'), en: told('en') },
      })
    },
    all: () => [...found.values()],
  }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
