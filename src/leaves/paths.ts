// Addresses of leave and handover.
export const paths = {
  leaves: '/desk/leaves',
  handover: (id: string) => `/desk/leaves/${id}`,
  end: (id: string) => `/desk/leaves/${id}/end`,
} as const

export const patterns = {
  handover: paths.handover(':id'),
  end: paths.end(':id'),
} as const
