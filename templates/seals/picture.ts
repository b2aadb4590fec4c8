/** A picture as the PDF takes it: pixels with the ink that covers them, or the bytes of a JPEG as they are. */
export type Picture = { readonly width: number; readonly height: number } & (
  | { readonly kind: 'pixels'; readonly colours: Uint8Array; readonly cover?: Uint8Array }
  | { readonly kind: 'jpeg'; readonly bytes: Uint8Array; readonly grey: boolean }
);
