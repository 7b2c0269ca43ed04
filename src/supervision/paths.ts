// Addresses of supervision: the supervisor's pages, the department's, and the public ratings.

type Filter = Readonly<Record<string, string>>

const withQuery = (path: string, filter: Filter): string => {
  const query = new URLSearchParams(filter).toString()
  return query === '' ? path : `${path}?${query}`
}

export const paths = {
  board: (filter: Filter = {}) => withQuery('/desk/supervision', filter),
  indicators: (filter: Filter = {}) => withQuery('/desk/supervision/indicators', filter),
  alerts: (filter: Filter = {}) => withQuery('/desk/supervision/alerts', filter),
  alert: (id: string) => `/desk/supervision/alerts/${id}`,
  alertSteps: (id: string) => `/desk/supervision/alerts/${id}/steps`,
  letters: (id: string) => `/desk/supervision/alerts/${id}/letters`,
  letterPaper: (id: string, documentId: string) =>
    `/desk/supervision/alerts/${id}/letters/${documentId}`,
  ownLetterPaper: (id: string, documentId: string) => `/desk/alerts/${id}/letters/${documentId}`,
  orders: (id: string) => `/desk/supervision/alerts/${id}/orders`,
  ownAlerts: (filter: Filter = {}) => withQuery('/desk/alerts', filter),
  ownAlert: (id: string) => `/desk/alerts/${id}`,
  ownAlertSteps: (id: string) => `/desk/alerts/${id}/steps`,
  answers: (id: string, orderId: string) => `/desk/alerts/${id}/orders/${orderId}/answer`,
  orderPaper: (id: string, orderId: string, documentId: string) =>
    `/desk/supervision/alerts/${id}/orders/${orderId}/papers/${documentId}`,
  ownOrderPaper: (id: string, orderId: string, documentId: string) =>
    `/desk/alerts/${id}/orders/${orderId}/papers/${documentId}`,
  badRatings: (filter: Filter = {}) => withQuery('/desk/ratings', filter),
  badRating: (applicationId: string) => `/desk/ratings/${applicationId}`,
  badRatingSteps: (applicationId: string) => `/desk/ratings/${applicationId}/steps`,
  ratings: '/ratings',
} as const

/** The same as patterns of the ledger. */
export const patterns = {
  alert: paths.alert(':id'),
  alertSteps: paths.alertSteps(':id'),
  orders: paths.orders(':id'),
  letters: paths.letters(':id'),
  letterPaper: paths.letterPaper(':id', ':documentId'),
  ownLetterPaper: paths.ownLetterPaper(':id', ':documentId'),
  ownAlert: paths.ownAlert(':id'),
  ownAlertSteps: paths.ownAlertSteps(':id'),
  answers: paths.answers(':id', ':orderId'),
  orderPaper: paths.orderPaper(':id', ':orderId', ':documentId'),
  ownOrderPaper: paths.ownOrderPaper(':id', ':orderId', ':documentId'),
  badRating: paths.badRating(':id'),
  badRatingSteps: paths.badRatingSteps(':id'),
} as const
