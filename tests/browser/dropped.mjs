/** Holds a file over a place for dropped files, or lets it go there: `type` is the event. */
export const dragged = (place, type, { name, text }) =>
  place.evaluate(
    (own, [kind, file]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.text], file.name));
      own.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    },
    [type, { name, text }],
  );
