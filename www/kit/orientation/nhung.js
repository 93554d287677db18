// For the page that holds the frame: <iframe data-orientation src="…/frame.html?…"></iframe> gets the height of what it shows.
// Only a message of that very frame, from the site that the frame was asked from, counts.
addEventListener('message', (event) => {
  document.querySelectorAll('iframe[data-orientation]').forEach((frame) => {
    if (event.source !== frame.contentWindow || event.origin !== new URL(frame.src).origin) return;
    var told = event.data || {};
    if (told.type === 'orientation-height' && told.height > 0 && told.height < 500000) frame.height = told.height;
  });
});
