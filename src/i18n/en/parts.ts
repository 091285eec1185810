/** A touchpoint beside its parts. Texts come in escaped, numbers written. */
export const parts = {
  title: 'Wholes and their parts',
  intro:
    'A touchpoint consists of smaller ones. Its own score is kept apart from theirs: neither is worked out from the other. Where they are 2 or more apart, it is said.',
  gap: 'Whole − median of its parts',
  median: (name: string) => `Median of the parts of ${name}`,
  apart: (name: string, parts: string, whole: string, by: string) =>
    `${name}: its parts say ${parts}, the whole ${whole}: ${by} apart.`,
}
