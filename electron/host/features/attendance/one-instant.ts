/**
 * The one spelling of an instant, to the millisecond. Stays are compared as texts, and "…:00Z" sorts after "…:00.000Z",
 * so who arrived this very moment would not be here.
 */
export const oneInstant = (instant: string): string => new Date(instant).toISOString()
