// Addresses of the letters.

export const paths = {
  verificationForm: '/verify',
  verification: (code: string) => `/verify/${code}`,
} as const
