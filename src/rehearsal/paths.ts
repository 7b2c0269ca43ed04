// Addresses of rehearsals.

export const paths = { rehearsal: '/admin/matters/:code/rehearsal' } as const
