import type { Messages } from '../index.ts'
import { counted, listed, named, nouns } from './forms.ts'
import { method } from './method.ts'

const points = (count: number) => counted(count, nouns.touchpoint)

export const suggest: Messages['suggest'] = {
  heading: (company, count) =>
    `${company}: czego wymaga metoda, a czego brakuje w spisie (${counted(count, ['rzecz', 'rzeczy', 'rzeczy', 'rzeczy'])})`,
  nothing: (company) => `${company}: w spisie jest wszystko, czego wymaga metoda.`,
  think: 'Podpowiedź',
  mend: 'co zrobić',

  gaps: {
    'few-touchpoints': {
      what: (count, wanted) =>
        `Na razie ${points(count)}. Na początek potrzeba co najmniej ${wanted}: laicy wymieniają 5–7, zawodowcy 20 i więcej.`,
      think:
        'skąd klient się o nas dowiaduje, szyld, poczta głosowa, czekanie, płatność, opakowanie, faktura, reklamacja',
      ask: 'Kolejny punkt styku (Enter: koniec):',
    },
    'no-stages': {
      what: 'Żaden punkt styku nie ma podanego etapu drogi klienta.',
      mend: 'wypisz etapy w `stages:` i podaj przy każdym punkcie jego `stage:`',
    },
    'empty-stage': {
      what: (stage) =>
        `Na etapie ${named(stage)} nie ma nic: czy klient naprawdę nigdzie się tam z nami nie styka?`,
      think: 'co klient w tej chwili widzi, słyszy, czyta, trzyma w ręku i kogo pyta',
      ask: (stage) => `Punkt styku na etapie ${named(stage)} (Enter: żaden):`,
    },
    'nothing-after-sale': {
      what: 'Po sprzedaży nie ma nic, a to wtedy klient decyduje, czy wróci i co powie innym.',
      think:
        'podziękowanie, pierwsze użycie, faktura, pomoc, reklamacja, przypomnienie, to, co klient opowie znajomym',
      ask: 'Punkt styku po sprzedaży (Enter: żaden):',
      mend: 'dodaj do `stages:` etap po sprzedaży, a do niego punkty styku',
    },
    'no-indirect': {
      what: 'Nie ma żadnego pośredniego punktu styku, a to, co mówią o nas inni, rozstrzyga, zanim zdążymy się odezwać.',
      think: 'opinie w sieci, polecenie znajomego, prasa, fora, mapy, partner, który nas sprzedaje',
      ask: 'Pośredni punkt styku (Enter: żaden):',
    },
    'senses-left-out': {
      what: (left) =>
        `Zmysły: ${6 - left.length} z 6; brakuje: ${left.map((sense) => method.senses.names[sense]).join(', ')}.`,
      think: 'co słychać podczas czekania, jaki w dotyku jest papier, czym pachnie, co budzi uśmiech',
      mend: 'dopisz `senses:` przy punktach styku, które do tych zmysłów przemawiają',
    },
    'few-chains': {
      what: (count) =>
        count === 0
          ? 'Nie ma żadnego łańcucha, a to łańcuch pokazuje, jak punkty styku następują po sobie i gdzie droga klienta się zrywa.'
          : 'Jest tylko jeden łańcuch: każda firma ma ich kilka.',
      think: 'pierwsza wizyta, reklamacja, powrót, polecenie, od którego zaczyna się czyjaś pierwsza wizyta',
      mend: 'dodaj do `chains:` łańcuchy, każdy z `trigger:` i `links:`',
    },
    'dead-end': {
      what: (chain) =>
        `Łańcuch ${named(chain)} to ślepy zaułek: jego ostatnie ogniwo nie rozpoczyna kolejnego łańcucha.`,
      mend: (id) => `podaj \`next:\` przy \`chains.${id}\``,
    },
    'segment-unscored': {
      what: (segment) =>
        `Segment ${named(segment)}: nikt jeszcze nie oceniał z jego perspektywy, a ten sam punkt styku nie jest dla wszystkich taki sam.`,
    },
    'held-by-others': {
      what: (touchpoint, competitors) =>
        `${named(touchpoint)}: konkurenci to mają (${competitors.join(', ')}), my nie.`,
      mend: (id) =>
        `zdecyduj: wpisz przy \`${id}\` \`lifecycle: planned\` i działanie albo notatkę, dlaczego nie`,
    },
  },

  asking: 'Teraz pytania: każda odpowiedź jest od razu zapisywana, Enter pomija, Ctrl-C kończy.',
  added: (names) => `Dodano ${points(names.length)}: ${listed(names)}.`,
  next: 'Dalej: touchpoints audit',
}
