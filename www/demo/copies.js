// The page fetches the plan itself and hands it over before or after the element is known: both must do.
(async () => {
  const answer = await fetch('../plans/lai-chau-2022.json');
  document.getElementById('tu-script').plan = await answer.json();
})();
