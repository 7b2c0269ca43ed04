// Addresses of the licences.

export const paths = {
  mine: '/my/licences',
  mineBefore: (id: string) => `/my/licences?before=${id}`,
  own: (id: string) => `/my/licences/${id}`,
  certificate: (id: string) => `/my/licences/${id}/certificate`,
  answer: (id: string) => `/my/licences/${id}/answer`,
  /** 变更、延续: begins an application about it; mounted by the applications. */
  amendment: (id: string) => `/my/licences/${id}/amendment`,
  /** Of an application, mounted by the applications. */
  progress: (applicationId: string) => `/applications/${applicationId}`,
  deskApplication: (applicationId: string) => `/desk/applications/${applicationId}`,
  desk: '/desk/licences',
  deskList: (given: Readonly<Record<string, string>>) => {
    const set = Object.entries(given).filter(([, value]) => value !== '')
    return set.length === 0
      ? '/desk/licences'
      : `/desk/licences?${new URLSearchParams(set).toString()}`
  },
  deskOne: (id: string) => `/desk/licences/${id}`,
  deskCertificate: (id: string) => `/desk/licences/${id}/certificate`,
  deskDecision: (id: string) => `/desk/licences/${id}/decision`,
} as const

export const patterns = {
  own: paths.own(':id'),
  certificate: paths.certificate(':id'),
  answer: paths.answer(':id'),
  amendment: paths.amendment(':id'),
  deskOne: paths.deskOne(':id'),
  deskCertificate: paths.deskCertificate(':id'),
  deskDecision: paths.deskDecision(':id'),
} as const
