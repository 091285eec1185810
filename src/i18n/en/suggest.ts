import { counted, listed } from '../plural.ts'

const senses = {
  sight: 'sight',
  smell: 'smell',
  hearing: 'hearing',
  taste: 'taste',
  touch: 'touch',
  humour: 'humour',
}

/** What the method asks for, and how to think of it. Names that people wrote come in escaped. */
export const suggest = {
  heading: (company: string, count: number) =>
    `${company}: ${counted(count, 'thing')} that the method asks for and the inventory lacks`,
  nothing: (company: string) => `${company}: the inventory has everything that the method asks for.`,
  think: 'Think of',
  mend: 'mend',

  gaps: {
    'few-touchpoints': {
      what: (count: number, wanted: number) =>
        `Only ${counted(count, 'touchpoint')} so far. Start with ${wanted} or more: laymen list five to seven, professionals twenty and more.`,
      think:
        'how they first hear of you, your signs, voicemail, waiting, paying, packaging, the invoice, a complaint',
      ask: 'One more touchpoint (Enter: no more):',
    },
    'no-stages': {
      what: 'No touchpoint says at which stage of the journey it is met.',
      mend: 'list `stages:` in the inventory, and give each touchpoint its `stage:`',
    },
    'empty-stage': {
      what: (stage: string) =>
        `Nothing at the stage ${stage}: do customers really meet nothing of yours there?`,
      think: 'what they see, hear, read and hold at that moment, and whom they ask',
      ask: (stage: string) => `A touchpoint at the stage ${stage} (Enter: none):`,
    },
    'nothing-after-sale': {
      what: 'Nothing after the sale: that is where they decide whether to come back, and what to tell others.',
      think:
        'a word of thanks, first use, the invoice, support, a complaint, a reminder, what they tell a friend',
      ask: 'A touchpoint after the sale (Enter: none):',
      mend: 'add a stage that comes after the sale to `stages:`, and touchpoints to it',
    },
    'no-indirect': {
      what: 'Nothing indirect: what others say of you decides before you can.',
      think: 'reviews, a recommendation by a friend, the press, a forum, a map, a partner who sells for you',
      ask: 'An indirect touchpoint (Enter: none):',
    },
    'senses-left-out': {
      what: (left: readonly (keyof typeof senses)[]) =>
        `${6 - left.length} of 6 senses spoken to; left out: ${listed(left.map((sense) => senses[sense]))}.`,
      think: 'what they hear while they wait, how the paper feels, what it smells of, what makes them smile',
      mend: 'list `senses:` at the touchpoints that speak to them',
    },
    'few-chains': {
      what: (count: number): string =>
        count === 0
          ? 'No chain: touchpoints are met one after the other, and a chain shows where the way breaks.'
          : 'Only one chain: every company has several.',
      think:
        'the first visit, a complaint, coming back, a recommendation that leads to the first visit of somebody else',
      mend: 'add chains to `chains:`, each with its `trigger:` and its `links:`',
    },
    'dead-end': {
      what: (chain: string) => `The chain ${chain} leads nowhere: its last link starts no other chain.`,
      mend: (id: string) => `give \`chains.${id}\` a \`next:\``,
    },
    'segment-unscored': {
      what: (segment: string) =>
        `Nobody has scored as ${segment}: one touchpoint is not the same to everybody.`,
    },
    'held-by-others': {
      what: (touchpoint: string, competitors: readonly string[]) =>
        `${touchpoint}: ${listed(competitors)} ${competitors.length === 1 ? 'has' : 'have'} it, you do not.`,
      mend: (id: string) =>
        `decide on it: \`lifecycle: planned\` at \`${id}\` with an action, or a note why not`,
    },
  },

  /** On a terminal, before the first question. */
  asking: 'Now the questions: each answer is written at once, Enter skips, Ctrl-C leaves.',
  added: (names: readonly string[]) => `Added ${counted(names.length, 'touchpoint')}: ${listed(names)}.`,
  next: 'Next: touchpoints audit',
}
