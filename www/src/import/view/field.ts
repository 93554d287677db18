/** Fields whose value is taken when somebody has left them: what is refused gives way to what stood there. */

type Field = HTMLInputElement | HTMLSelectElement;

/** Hears a field out; `take` says whether its value was taken. */
export const taking =
  (value: string, take: (text: string) => boolean) =>
  ({ currentTarget }: Event): void => {
    const field = currentTarget as Field;
    if (!take(field.value)) field.value = value;
  };
