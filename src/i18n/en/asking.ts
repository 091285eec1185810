/** What a question on the terminal says of itself. */
export const asking = {
  yes: 'Yes',
  no: 'No',
  yesOrNo: 'Answer “Yes” or “No”',
  move: 'move',
  choose: 'choose',
}
