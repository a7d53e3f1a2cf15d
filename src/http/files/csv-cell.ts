const startsFormula = /^[=+\-@\t\r]/;
const isNumber = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const isTelephone = /^\+\d(?:[ ().\-/]{0,2}\d){5,14}$/;

/** A spreadsheet would run some texts as formulas; a `'` in front keeps them text. */
export const guardFormula = (text: string): string =>
  startsFormula.test(text) && !isNumber.test(text) && !isTelephone.test(text) ? `'${text}` : text;
