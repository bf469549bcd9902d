// Tells the gallery's test what a scene asked for.

/** A function that appends `what` to what was told since the scene was drawn. */
export const tell = (what: string) => (): void => {
  document.documentElement.dataset.told = `${document.documentElement.dataset.told ?? ''} ${what}`.trim();
};
