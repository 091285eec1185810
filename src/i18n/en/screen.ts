/** What a terminal says where it has no room for all. */
export const screen = {
  /** Below a list that is cut: `status` has all of it. */
  moreInStatus: (count: number) => `and ${count} more: touchpoints status`,
  /** The same in `status` itself. */
  moreInReport: (count: number) => `and ${count} more: touchpoints report`,
}
