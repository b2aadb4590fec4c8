/** The five kinds of type that GB/T 9704-2012 knows, by what they are used for. */
export const roles = ['fangsong', 'kaiti', 'heiti', 'xiaobiaosong', 'songti'] as const;
export type Role = (typeof roles)[number];
