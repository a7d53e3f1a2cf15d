import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main` is what one came to do; there is one of it at a place. */
  readonly kind?: 'main' | 'plain' | 'danger';
}

export const Button = ({ kind = 'plain', type = 'button', ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={styles[kind]} />
);
