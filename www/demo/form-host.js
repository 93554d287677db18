// The page's own script: a box that locks the part of the form that holds the assessment.
document.getElementById('khoa').addEventListener('change', ({ target }) => {
  document.getElementById('vung').disabled = target.checked;
});
