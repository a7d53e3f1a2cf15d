let since = 0;

/** After a `g` the next key names a page. */
export const beginGoing = () => {
  since = Date.now();
};

export const endGoing = () => {
  since = 0;
};

export const isGoing = () => Date.now() - since < 1_500;
