// The page's own script, in the manner of its time: everything global, the menu routed by the hash.
var menu, name_page = 'van-ban', so_lan = 0;
var status_bar = null;

// Shows the part of the page that the hash names. Everything that does not begin with #/ is left alone, so that
// plain anchors keep working.
function chuyen_trang() {
  var hash = location.hash;
  if (hash !== '' && hash.substr(0, 2) !== '#/') return;
  var page = hash.substr(2).split('?')[0] || 'van-ban';
  var known = false;
  $j('.noidung > section').nodes.forEach(function (part) {
    if (part.getAttribute('data-trang') === page) known = true;
  });
  if (!known) page = 'van-ban';
  $j('.noidung > section').nodes.forEach(function (part) {
    part.className = part.getAttribute('data-trang') === page ? 'hien' : '';
  });
  $('#thanh-menu a').removeClass('chon');
  $('#thanh-menu a[href="#/' + page + '"]').addClass('chon');
  name_page = page;
  so_lan++;
}

window.onhashchange = chuyen_trang;
$j(function () {
  menu = $('#thanh-menu a');
  chuyen_trang();
  // A loop over the keys of an array, as old scripts have them.
  var ngay = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
  var now = new Date();
  for (var k in ngay) {
    if (k == now.getDay()) {
      $j('#hom-nay').text(ngay[k] + ', ngày ' + now.getDate() + '/' + (now.getMonth() + 1) + '/' + now.getFullYear());
    }
  }
  $j('#tim-trang').on('submit', function (event) {
    event.preventDefault();
    location.hash = '#/tin-tuc';
  });
  $j('#lien-ket').on('change', function () { location.hash = this.value; });
});
