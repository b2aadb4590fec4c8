type Issuer = { readonly sealImage?: { readonly key?: unknown } };
type Signed = { readonly issuer?: Issuer; readonly coIssuers?: readonly Issuer[] };

/** The keys of the images of seals that the data of a document name, whatever else is in them; each once. */
export const sealKeysIn = (data: unknown): readonly string[] => {
  const { issuer, coIssuers } = (data ?? {}) as Signed;
  const keys = [issuer, ...(Array.isArray(coIssuers) ? coIssuers : [])].map((each) => each?.sealImage?.key);
  return [...new Set(keys.filter((key) => typeof key === 'string'))];
};
