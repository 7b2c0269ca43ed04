// The one password of all demonstration accounts. It is printed at every start, and a hall in
// production refuses the accounts that have it.

export const demonstrationPassword = 'Yizhan-2026-demo'
