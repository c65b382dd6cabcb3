;; The arithmetic of the sentence encoder on 128-bit vectors. scripts/build-kernel.ts compiles it into kernel.ts.
;;
;; Weights stay 8 bits wide: a matrix keeps w - 128 as a signed byte, and a weight is scale * w + min. Activations are
;; 16 bits wide, scaled row by row, so that every product of a row and a column adds up exactly in 32 bits:
;;
;;   sum of a * weight = rowScale * (scale * sum of a * (w - 128) + (128 * scale + min) * sum of a)
;;
;; Both sides lie in panels: the four rows (or eight columns) that are multiplied together, pair of places by pair.
;;   activations  16 bytes a pair: rows 0..3, each with places k and k + 1 as i16
;;   weights      16 bytes a pair: columns 0..7, each with places k and k + 1 as i8
;;
;; All pointers are multiples of 16. A row of the model's width holds 384 floats, 1536 bytes.
(module
  (memory (export "memory") 1 65536)

  ;; Adds a matrix of low rank to a matrix of unsigned bytes in place: byte + a * b, rounded and kept within 0..255.
  ;; $a holds $rows x $rank floats, $b $rank x $columns floats; the columns are a multiple of 8.
  (func (export "adapt")
    (param $bytes i32) (param $a i32) (param $b i32) (param $rows i32) (param $columns i32) (param $rank i32)
    (local $row i32) (local $column i32) (local $k i32) (local $at i32) (local $factor v128)
    (local $low v128) (local $high v128) (local $wide v128)
    (loop $each
      (local.set $column (i32.const 0))
      (loop $eight
        (local.set $low (v128.const f32x4 0 0 0 0))
        (local.set $high (v128.const f32x4 0 0 0 0))
        (local.set $at (i32.add (local.get $b) (i32.shl (local.get $column) (i32.const 2))))
        (local.set $k (i32.const 0))
        (loop $add
          (local.set $factor
            (v128.load32_splat (i32.add (local.get $a) (i32.shl (local.get $k) (i32.const 2)))))
          (local.set $low
            (f32x4.add (local.get $low) (f32x4.mul (local.get $factor) (v128.load (local.get $at)))))
          (local.set $high
            (f32x4.add (local.get $high) (f32x4.mul (local.get $factor) (v128.load offset=16 (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.shl (local.get $columns) (i32.const 2))))
          (local.set $k (i32.add (local.get $k) (i32.const 1)))
          (br_if $add (i32.lt_u (local.get $k) (local.get $rank))))
        (local.set $wide
          (i16x8.add
            (i16x8.extend_low_i8x16_u (v128.load64_zero (local.get $bytes)))
            (i16x8.narrow_i32x4_s
              (i32x4.trunc_sat_f32x4_s (f32x4.nearest (local.get $low)))
              (i32x4.trunc_sat_f32x4_s (f32x4.nearest (local.get $high))))))
        (v128.store64_lane 0 (local.get $bytes)
          (i8x16.narrow_i16x8_u (local.get $wide) (local.get $wide)))
        (local.set $bytes (i32.add (local.get $bytes) (i32.const 8)))
        (local.set $column (i32.add (local.get $column) (i32.const 8)))
        (br_if $eight (i32.lt_u (local.get $column) (local.get $columns))))
      (local.set $a (i32.add (local.get $a) (i32.shl (local.get $rank) (i32.const 2))))
      (local.set $row (i32.add (local.get $row) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $row) (local.get $rows)))))

  ;; Lays a matrix of unsigned bytes, $rows x $columns, into panels of eight columns.
  (func (export "pack") (param $from i32) (param $to i32) (param $rows i32) (param $columns i32)
    (local $column i32) (local $row i32) (local $at i32)
    (loop $panels
      (local.set $at (i32.add (local.get $from) (local.get $column)))
      (local.set $row (i32.const 0))
      (loop $pairs
        (v128.store (local.get $to)
          (v128.xor
            (v128.const i32x4 0x80808080 0x80808080 0x80808080 0x80808080)
            (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23
              (v128.load64_zero (local.get $at))
              (v128.load64_zero (i32.add (local.get $at) (local.get $columns))))))
        (local.set $at (i32.add (local.get $at) (i32.shl (local.get $columns) (i32.const 1))))
        (local.set $to (i32.add (local.get $to) (i32.const 16)))
        (local.set $row (i32.add (local.get $row) (i32.const 2)))
        (br_if $pairs (i32.lt_u (local.get $row) (local.get $rows))))
      (local.set $column (i32.add (local.get $column) (i32.const 8)))
      (br_if $panels (i32.lt_u (local.get $column) (local.get $columns)))))

  ;; Rounds $rows rows of $width floats to 16 bits, largest magnitude to $limit, and lays them into panels of four rows.
  ;; For each row $scales gets two floats: the scale, and scale * the sum of the rounded row.
  (func (export "quantise")
    (param $from i32) (param $to i32) (param $scales i32) (param $rows i32) (param $width i32) (param $limit f32)
    (local $row i32) (local $at i32) (local $end i32) (local $out i32) (local $largest f32)
    (local $max v128) (local $factor v128) (local $a v128) (local $b v128) (local $sum v128)
    (local.set $end (local.get $from))
    (loop $each
      (local.set $at (local.get $end))
      (local.set $end (i32.add (local.get $at) (i32.shl (local.get $width) (i32.const 2))))
      (local.set $max (v128.const f32x4 0 0 0 0))
      (loop $find
        (local.set $max (f32x4.pmax (local.get $max) (f32x4.abs (v128.load (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $find (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $largest
        (f32.max
          (f32.max (f32x4.extract_lane 0 (local.get $max)) (f32x4.extract_lane 1 (local.get $max)))
          (f32.max (f32x4.extract_lane 2 (local.get $max)) (f32x4.extract_lane 3 (local.get $max)))))
      ;; A row of zeros has no scale; any will do.
      (local.set $largest (f32.max (local.get $largest) (f32.const 1e-30)))
      (local.set $factor (f32x4.splat (f32.div (local.get $limit) (local.get $largest))))

      ;; Where the row's first pair lies: in its panel, 4 bytes after the row before it.
      (local.set $out
        (i32.add
          (i32.add
            (local.get $to)
            (i32.mul (i32.and (local.get $row) (i32.const -4)) (i32.shl (local.get $width) (i32.const 1))))
          (i32.shl (i32.and (local.get $row) (i32.const 3)) (i32.const 2))))
      (local.set $at (i32.sub (local.get $end) (i32.shl (local.get $width) (i32.const 2))))
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (loop $round
        (local.set $a
          (i32x4.trunc_sat_f32x4_s
            (f32x4.nearest (f32x4.mul (local.get $factor) (v128.load (local.get $at))))))
        (local.set $b
          (i32x4.trunc_sat_f32x4_s
            (f32x4.nearest (f32x4.mul (local.get $factor) (v128.load offset=16 (local.get $at))))))
        (local.set $sum (i32x4.add (local.get $sum) (i32x4.add (local.get $a) (local.get $b))))
        (local.set $a (i16x8.narrow_i32x4_s (local.get $a) (local.get $b)))
        (v128.store32_lane 0 (local.get $out) (local.get $a))
        (v128.store32_lane offset=16 1 (local.get $out) (local.get $a))
        (v128.store32_lane offset=32 2 (local.get $out) (local.get $a))
        (v128.store32_lane offset=48 3 (local.get $out) (local.get $a))
        (local.set $out (i32.add (local.get $out) (i32.const 64)))
        (local.set $at (i32.add (local.get $at) (i32.const 32)))
        (br_if $round (i32.lt_u (local.get $at) (local.get $end))))

      (local.set $largest (f32.div (local.get $largest) (local.get $limit)))
      (f32.store (local.get $scales) (local.get $largest))
      (f32.store offset=4 (local.get $scales)
        (f32.mul
          (local.get $largest)
          (f32.convert_i32_s
            (i32.add
              (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
              (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))))
      (local.set $scales (i32.add (local.get $scales) (i32.const 8)))
      (local.set $row (i32.add (local.get $row) (i32.const 1)))
      (br_if $each (i32.lt_u (local.get $row) (local.get $rows)))))

  ;; One row of one product: $sums of its integers, to floats.
  (func $scaled (param $sums v128) (param $scales i32) (param $scale f32) (param $offset f32) (param $bias v128)
    (result v128)
    (f32x4.add
      (f32x4.add
        (local.get $bias)
        (f32x4.splat (f32.mul (local.get $offset) (f32.load offset=4 (local.get $scales)))))
      (f32x4.mul
        (f32x4.splat (f32.mul (local.get $scale) (f32.load (local.get $scales))))
        (f32x4.convert_i32x4_s (local.get $sums)))))

  ;; $to = activations * weights + bias, four rows and eight columns at a time. $rows counts up to the next multiple of
  ;; four; what the added rows hold means nothing. $offset is 128 * $scale + the least weight.
  (func (export "multiply")
    (param $activations i32) (param $scales i32) (param $weights i32) (param $bias i32) (param $to i32)
    (param $rows i32) (param $width i32) (param $columns i32) (param $scale f32) (param $offset f32)
    (local $column i32) (local $row i32) (local $a i32) (local $w i32) (local $end i32) (local $s i32) (local $out i32)
    (local $left v128) (local $right v128) (local $pair v128)
    (local $l0 v128) (local $l1 v128) (local $l2 v128) (local $l3 v128)
    (local $r0 v128) (local $r1 v128) (local $r2 v128) (local $r3 v128)
    (loop $columnPanels
      (local.set $row (i32.const 0))
      (local.set $a (local.get $activations))
      (local.set $s (local.get $scales))
      (local.set $end (i32.add (local.get $weights) (i32.shl (local.get $width) (i32.const 3))))
      (loop $rowPanels
        (local.set $l0 (v128.const i32x4 0 0 0 0))
        (local.set $l1 (v128.const i32x4 0 0 0 0))
        (local.set $l2 (v128.const i32x4 0 0 0 0))
        (local.set $l3 (v128.const i32x4 0 0 0 0))
        (local.set $r0 (v128.const i32x4 0 0 0 0))
        (local.set $r1 (v128.const i32x4 0 0 0 0))
        (local.set $r2 (v128.const i32x4 0 0 0 0))
        (local.set $r3 (v128.const i32x4 0 0 0 0))
        (local.set $w (local.get $weights))
        (loop $pairs
          (local.set $left (v128.load8x8_s (local.get $w)))
          (local.set $right (v128.load8x8_s offset=8 (local.get $w)))
          (local.set $pair (v128.load32_splat (local.get $a)))
          (local.set $l0 (i32x4.add (local.get $l0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $left))))
          (local.set $r0 (i32x4.add (local.get $r0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $right))))
          (local.set $pair (v128.load32_splat offset=4 (local.get $a)))
          (local.set $l1 (i32x4.add (local.get $l1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $left))))
          (local.set $r1 (i32x4.add (local.get $r1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $right))))
          (local.set $pair (v128.load32_splat offset=8 (local.get $a)))
          (local.set $l2 (i32x4.add (local.get $l2) (i32x4.dot_i16x8_s (local.get $pair) (local.get $left))))
          (local.set $r2 (i32x4.add (local.get $r2) (i32x4.dot_i16x8_s (local.get $pair) (local.get $right))))
          (local.set $pair (v128.load32_splat offset=12 (local.get $a)))
          (local.set $l3 (i32x4.add (local.get $l3) (i32x4.dot_i16x8_s (local.get $pair) (local.get $left))))
          (local.set $r3 (i32x4.add (local.get $r3) (i32x4.dot_i16x8_s (local.get $pair) (local.get $right))))
          (local.set $a (i32.add (local.get $a) (i32.const 16)))
          (local.set $w (i32.add (local.get $w) (i32.const 16)))
          (br_if $pairs (i32.lt_u (local.get $w) (local.get $end))))

        (local.set $left (v128.load (local.get $bias)))
        (local.set $right (v128.load offset=16 (local.get $bias)))
        (local.set $out
          (i32.add
            (local.get $to)
            (i32.shl
              (i32.add (local.get $column) (i32.mul (local.get $row) (local.get $columns)))
              (i32.const 2))))
        (v128.store (local.get $out)
          (call $scaled (local.get $l0) (local.get $s) (local.get $scale) (local.get $offset) (local.get $left)))
        (v128.store offset=16 (local.get $out)
          (call $scaled (local.get $r0) (local.get $s) (local.get $scale) (local.get $offset) (local.get $right)))
        (local.set $s (i32.add (local.get $s) (i32.const 8)))
        (local.set $out (i32.add (local.get $out) (i32.shl (local.get $columns) (i32.const 2))))
        (v128.store (local.get $out)
          (call $scaled (local.get $l1) (local.get $s) (local.get $scale) (local.get $offset) (local.get $left)))
        (v128.store offset=16 (local.get $out)
          (call $scaled (local.get $r1) (local.get $s) (local.get $scale) (local.get $offset) (local.get $right)))
        (local.set $s (i32.add (local.get $s) (i32.const 8)))
        (local.set $out (i32.add (local.get $out) (i32.shl (local.get $columns) (i32.const 2))))
        (v128.store (local.get $out)
          (call $scaled (local.get $l2) (local.get $s) (local.get $scale) (local.get $offset) (local.get $left)))
        (v128.store offset=16 (local.get $out)
          (call $scaled (local.get $r2) (local.get $s) (local.get $scale) (local.get $offset) (local.get $right)))
        (local.set $s (i32.add (local.get $s) (i32.const 8)))
        (local.set $out (i32.add (local.get $out) (i32.shl (local.get $columns) (i32.const 2))))
        (v128.store (local.get $out)
          (call $scaled (local.get $l3) (local.get $s) (local.get $scale) (local.get $offset) (local.get $left)))
        (v128.store offset=16 (local.get $out)
          (call $scaled (local.get $r3) (local.get $s) (local.get $scale) (local.get $offset) (local.get $right)))
        (local.set $s (i32.add (local.get $s) (i32.const 8)))
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (br_if $rowPanels (i32.lt_u (local.get $row) (local.get $rows))))
      (local.set $weights (local.get $end))
      (local.set $bias (i32.add (local.get $bias) (i32.const 32)))
      (local.set $column (i32.add (local.get $column) (i32.const 8)))
      (br_if $columnPanels (i32.lt_u (local.get $column) (local.get $columns)))))

  (func $total (param $x v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $x)) (f32x4.extract_lane 1 (local.get $x)))
      (f32.add (f32x4.extract_lane 2 (local.get $x)) (f32x4.extract_lane 3 (local.get $x)))))

  ;; e to the power of $x, for $x <= 0: 2^n * e^r with |r| <= ln 2 / 2, where a sixth-degree series errs by 1e-7.
  (func $exp (param $x v128) (result v128)
    (local $n v128) (local $r v128)
    (local.set $x (f32x4.pmax (local.get $x) (v128.const f32x4 -87 -87 -87 -87)))
    (local.set $n
      (f32x4.nearest
        (f32x4.mul (local.get $x) (v128.const f32x4 1.44269504 1.44269504 1.44269504 1.44269504))))
    (local.set $r
      (f32x4.sub
        (local.get $x)
        (f32x4.mul (local.get $n) (v128.const f32x4 0.69314718 0.69314718 0.69314718 0.69314718))))
    (local.set $x (v128.const f32x4 0.00138888889 0.00138888889 0.00138888889 0.00138888889))
    (local.set $x
      (f32x4.add
        (v128.const f32x4 0.00833333333 0.00833333333 0.00833333333 0.00833333333)
        (f32x4.mul (local.get $x) (local.get $r))))
    (local.set $x
      (f32x4.add
        (v128.const f32x4 0.0416666667 0.0416666667 0.0416666667 0.0416666667)
        (f32x4.mul (local.get $x) (local.get $r))))
    (local.set $x
      (f32x4.add
        (v128.const f32x4 0.166666667 0.166666667 0.166666667 0.166666667)
        (f32x4.mul (local.get $x) (local.get $r))))
    (local.set $x (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5) (f32x4.mul (local.get $x) (local.get $r))))
    (local.set $x (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.mul (local.get $x) (local.get $r))))
    (local.set $x (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.mul (local.get $x) (local.get $r))))
    ;; 2^n is a float whose exponent is n and whose fraction is empty.
    (f32x4.mul
      (local.get $x)
      (i32x4.shl
        (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (v128.const i32x4 127 127 127 127))
        (i32.const 23))))

  ;; Multi-head attention of $rows tokens, 12 heads of 32 floats. $scores has room for a row of them, rounded up to four.
  (func (export "attend")
    (param $queries i32) (param $keys i32) (param $values i32) (param $to i32) (param $scores i32) (param $rows i32)
    (local $head i32) (local $from i32) (local $row i32) (local $at i32) (local $score i32) (local $end i32)
    (local $largest f32) (local $x f32) (local $sum v128) (local $p v128)
    (local $v0 v128) (local $v1 v128) (local $v2 v128) (local $v3 v128)
    (local $v4 v128) (local $v5 v128) (local $v6 v128) (local $v7 v128)
    (local.set $end (i32.add (local.get $scores) (i32.shl (local.get $rows) (i32.const 2))))
    (loop $heads
      (local.set $row (i32.const 0))
      (loop $each
        (local.set $from (i32.add (local.get $head) (i32.mul (local.get $row) (i32.const 1536))))
        (local.set $at (i32.add (local.get $queries) (local.get $from)))
        (local.set $v0 (v128.load (local.get $at)))
        (local.set $v1 (v128.load offset=16 (local.get $at)))
        (local.set $v2 (v128.load offset=32 (local.get $at)))
        (local.set $v3 (v128.load offset=48 (local.get $at)))
        (local.set $v4 (v128.load offset=64 (local.get $at)))
        (local.set $v5 (v128.load offset=80 (local.get $at)))
        (local.set $v6 (v128.load offset=96 (local.get $at)))
        (local.set $v7 (v128.load offset=112 (local.get $at)))

        ;; The query against every key, divided by the square root of 32.
        (local.set $at (i32.add (local.get $keys) (local.get $head)))
        (local.set $score (local.get $scores))
        (local.set $largest (f32.const -1e30))
        (loop $others
          (local.set $x
            (f32.mul
              (f32.const 0.176776695)
              (call $total
                (f32x4.add
                  (f32x4.add
                    (f32x4.add
                      (f32x4.mul (local.get $v0) (v128.load (local.get $at)))
                      (f32x4.mul (local.get $v1) (v128.load offset=16 (local.get $at))))
                    (f32x4.add
                      (f32x4.mul (local.get $v2) (v128.load offset=32 (local.get $at)))
                      (f32x4.mul (local.get $v3) (v128.load offset=48 (local.get $at)))))
                  (f32x4.add
                    (f32x4.add
                      (f32x4.mul (local.get $v4) (v128.load offset=64 (local.get $at)))
                      (f32x4.mul (local.get $v5) (v128.load offset=80 (local.get $at))))
                    (f32x4.add
                      (f32x4.mul (local.get $v6) (v128.load offset=96 (local.get $at)))
                      (f32x4.mul (local.get $v7) (v128.load offset=112 (local.get $at)))))))))
          (local.set $largest (f32.max (local.get $largest) (local.get $x)))
          (f32.store (local.get $score) (local.get $x))
          (local.set $at (i32.add (local.get $at) (i32.const 1536)))
          (local.set $score (i32.add (local.get $score) (i32.const 4)))
          (br_if $others (i32.lt_u (local.get $score) (local.get $end))))

        ;; Softmax, four at a time: what stands behind the last score must add nothing.
        (v128.store align=4 (local.get $end) (v128.const f32x4 -1e30 -1e30 -1e30 -1e30))
        (local.set $sum (v128.const f32x4 0 0 0 0))
        (local.set $score (local.get $scores))
        (loop $powers
          (local.set $p (call $exp (f32x4.sub (v128.load (local.get $score)) (f32x4.splat (local.get $largest)))))
          (v128.store (local.get $score) (local.get $p))
          (local.set $sum (f32x4.add (local.get $sum) (local.get $p)))
          (local.set $score (i32.add (local.get $score) (i32.const 16)))
          (br_if $powers (i32.lt_u (local.get $score) (local.get $end))))
        (local.set $x (f32.div (f32.const 1) (call $total (local.get $sum))))

        ;; The values, weighted.
        (local.set $v0 (v128.const f32x4 0 0 0 0))
        (local.set $v1 (v128.const f32x4 0 0 0 0))
        (local.set $v2 (v128.const f32x4 0 0 0 0))
        (local.set $v3 (v128.const f32x4 0 0 0 0))
        (local.set $v4 (v128.const f32x4 0 0 0 0))
        (local.set $v5 (v128.const f32x4 0 0 0 0))
        (local.set $v6 (v128.const f32x4 0 0 0 0))
        (local.set $v7 (v128.const f32x4 0 0 0 0))
        (local.set $at (i32.add (local.get $values) (local.get $head)))
        (local.set $score (local.get $scores))
        (loop $others
          (local.set $p (f32x4.splat (f32.mul (local.get $x) (f32.load (local.get $score)))))
          (local.set $v0 (f32x4.add (local.get $v0) (f32x4.mul (local.get $p) (v128.load (local.get $at)))))
          (local.set $v1 (f32x4.add (local.get $v1) (f32x4.mul (local.get $p) (v128.load offset=16 (local.get $at)))))
          (local.set $v2 (f32x4.add (local.get $v2) (f32x4.mul (local.get $p) (v128.load offset=32 (local.get $at)))))
          (local.set $v3 (f32x4.add (local.get $v3) (f32x4.mul (local.get $p) (v128.load offset=48 (local.get $at)))))
          (local.set $v4 (f32x4.add (local.get $v4) (f32x4.mul (local.get $p) (v128.load offset=64 (local.get $at)))))
          (local.set $v5 (f32x4.add (local.get $v5) (f32x4.mul (local.get $p) (v128.load offset=80 (local.get $at)))))
          (local.set $v6 (f32x4.add (local.get $v6) (f32x4.mul (local.get $p) (v128.load offset=96 (local.get $at)))))
          (local.set $v7 (f32x4.add (local.get $v7) (f32x4.mul (local.get $p) (v128.load offset=112 (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 1536)))
          (local.set $score (i32.add (local.get $score) (i32.const 4)))
          (br_if $others (i32.lt_u (local.get $score) (local.get $end))))
        (local.set $at (i32.add (local.get $to) (local.get $from)))
        (v128.store (local.get $at) (local.get $v0))
        (v128.store offset=16 (local.get $at) (local.get $v1))
        (v128.store offset=32 (local.get $at) (local.get $v2))
        (v128.store offset=48 (local.get $at) (local.get $v3))
        (v128.store offset=64 (local.get $at) (local.get $v4))
        (v128.store offset=80 (local.get $at) (local.get $v5))
        (v128.store offset=96 (local.get $at) (local.get $v6))
        (v128.store offset=112 (local.get $at) (local.get $v7))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br_if $each (i32.lt_u (local.get $row) (local.get $rows))))
      (local.set $head (i32.add (local.get $head) (i32.const 128)))
      (br_if $heads (i32.lt_u (local.get $head) (i32.const 1536)))))

  ;; x * (1 + erf(x / sqrt 2)) / 2 in place, with erf as in Abramowitz & Stegun 7.1.26, which errs by 1.5e-7.
  (func (export "gelu") (param $at i32) (param $floats i32)
    (local $end i32) (local $x v128) (local $z v128) (local $t v128) (local $p v128)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $floats) (i32.const 2))))
    (loop $each
      (local.set $x (v128.load (local.get $at)))
      (local.set $z
        (f32x4.mul
          (f32x4.abs (local.get $x))
          (v128.const f32x4 0.707106781 0.707106781 0.707106781 0.707106781)))
      (local.set $t
        (f32x4.div
          (v128.const f32x4 1 1 1 1)
          (f32x4.add
            (v128.const f32x4 1 1 1 1)
            (f32x4.mul (local.get $z) (v128.const f32x4 0.3275911 0.3275911 0.3275911 0.3275911)))))
      (local.set $p (v128.const f32x4 1.061405429 1.061405429 1.061405429 1.061405429))
      (local.set $p
        (f32x4.sub
          (f32x4.mul (local.get $p) (local.get $t))
          (v128.const f32x4 1.453152027 1.453152027 1.453152027 1.453152027)))
      (local.set $p
        (f32x4.add
          (f32x4.mul (local.get $p) (local.get $t))
          (v128.const f32x4 1.421413741 1.421413741 1.421413741 1.421413741)))
      (local.set $p
        (f32x4.sub
          (f32x4.mul (local.get $p) (local.get $t))
          (v128.const f32x4 0.284496736 0.284496736 0.284496736 0.284496736)))
      (local.set $p
        (f32x4.add
          (f32x4.mul (local.get $p) (local.get $t))
          (v128.const f32x4 0.254829592 0.254829592 0.254829592 0.254829592)))
      ;; $p becomes erf(|x| / sqrt 2); x * erf(x / sqrt 2) is |x| times that.
      (local.set $p
        (f32x4.sub
          (v128.const f32x4 1 1 1 1)
          (f32x4.mul
            (f32x4.mul (local.get $p) (local.get $t))
            (call $exp (f32x4.neg (f32x4.mul (local.get $z) (local.get $z)))))))
      (v128.store (local.get $at)
        (f32x4.mul
          (v128.const f32x4 0.5 0.5 0.5 0.5)
          (f32x4.add (local.get $x) (f32x4.mul (f32x4.abs (local.get $x)) (local.get $p)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $at) (local.get $end)))))

  ;; x = layer normalisation of x + added, row by row, then * gain + shift.
  (func (export "addNormalise")
    (param $x i32) (param $added i32) (param $gain i32) (param $shift i32) (param $rows i32)
    (local $at i32) (local $end i32) (local $parameter i32)
    (local $value v128) (local $sum v128) (local $mean v128) (local $factor v128)
    (loop $each
      (local.set $at (local.get $x))
      (local.set $end (i32.add (local.get $x) (i32.const 1536)))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (loop $add
        (local.set $value (f32x4.add (v128.load (local.get $at)) (v128.load (local.get $added))))
        (v128.store (local.get $at) (local.get $value))
        (local.set $sum (f32x4.add (local.get $sum) (local.get $value)))
        (local.set $added (i32.add (local.get $added) (i32.const 16)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $add (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $mean (f32x4.splat (f32.div (call $total (local.get $sum)) (f32.const 384))))

      (local.set $at (local.get $x))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (loop $spread
        (local.set $value (f32x4.sub (v128.load (local.get $at)) (local.get $mean)))
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $value) (local.get $value))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $spread (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $factor
        (f32x4.splat
          (f32.div
            (f32.const 1)
            (f32.sqrt
              (f32.add (f32.const 1e-12) (f32.div (call $total (local.get $sum)) (f32.const 384)))))))

      (local.set $parameter (i32.const 0))
      (loop $apply
        (v128.store (local.get $x)
          (f32x4.add
            (v128.load (i32.add (local.get $shift) (local.get $parameter)))
            (f32x4.mul
              (v128.load (i32.add (local.get $gain) (local.get $parameter)))
              (f32x4.mul (local.get $factor) (f32x4.sub (v128.load (local.get $x)) (local.get $mean))))))
        (local.set $parameter (i32.add (local.get $parameter) (i32.const 16)))
        (local.set $x (i32.add (local.get $x) (i32.const 16)))
        (br_if $apply (i32.lt_u (local.get $x) (local.get $end))))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $each (local.get $rows))))

  ;; The sums of four vectors of integers, as one vector.
  (func $sums (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result v128)
    (local.set $a
      (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
    (local.set $c
      (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $c))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $c))))

  ;; Late interaction: for each sentence, the sum over the question's tokens of weight * the greatest product with any
  ;; of the sentence's tokens; 0 for a sentence without tokens. At least one group and one sentence.
  ;;   question  groups of four tokens, 64 bytes for 8 places: tokens 0..3, each with 8 places as i16
  ;;   weights   four floats a group
  ;;   tokens    rows of $width signed bytes, a multiple of 8; $starts has the number of each sentence's first, and of
  ;;             all tokens
  ;;   best      room for 16 bytes a group
  (func (export "compare")
    (param $question i32) (param $weights i32) (param $groups i32) (param $tokens i32) (param $starts i32)
    (param $sentences i32) (param $width i32) (param $best i32) (param $to i32)
    (local $row i32) (local $next i32) (local $end i32) (local $at i32) (local $rowEnd i32) (local $q i32)
    (local $group i32) (local $groupEnd i32) (local $skip i32)
    (local $left v128) (local $right v128) (local $pair v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (local.set $groupEnd (i32.add (local.get $best) (i32.shl (local.get $groups) (i32.const 4))))
    (loop $each
      (local.set $row
        (i32.add (local.get $tokens) (i32.mul (i32.load (local.get $starts)) (local.get $width))))
      (local.set $end
        (i32.add (local.get $tokens) (i32.mul (i32.load offset=4 (local.get $starts)) (local.get $width))))
      (local.set $group (local.get $best))
      (loop $clear
        (v128.store (local.get $group)
          (select
            (v128.const i32x4 0x80000000 0x80000000 0x80000000 0x80000000)
            (v128.const i32x4 0 0 0 0)
            (i32.lt_u (local.get $row) (local.get $end))))
        (local.set $group (i32.add (local.get $group) (i32.const 16)))
        (br_if $clear (i32.lt_u (local.get $group) (local.get $groupEnd))))

      ;; Two rows at a time; an odd last one twice, which changes no maximum.
      (block $compared
        (loop $rows
          (br_if $compared (i32.ge_u (local.get $row) (local.get $end)))
          (local.set $rowEnd (i32.add (local.get $row) (local.get $width)))
          (local.set $skip
            (select (local.get $width) (i32.const 0) (i32.lt_u (local.get $rowEnd) (local.get $end))))
          (local.set $q (local.get $question))
          (local.set $group (local.get $best))
          (loop $eachGroup
            (local.set $a0 (v128.const i32x4 0 0 0 0))
            (local.set $a1 (v128.const i32x4 0 0 0 0))
            (local.set $a2 (v128.const i32x4 0 0 0 0))
            (local.set $a3 (v128.const i32x4 0 0 0 0))
            (local.set $b0 (v128.const i32x4 0 0 0 0))
            (local.set $b1 (v128.const i32x4 0 0 0 0))
            (local.set $b2 (v128.const i32x4 0 0 0 0))
            (local.set $b3 (v128.const i32x4 0 0 0 0))
            (local.set $at (local.get $row))
            (local.set $next (i32.add (local.get $row) (local.get $skip)))
            (loop $places
              (local.set $left (v128.load8x8_s (local.get $at)))
              (local.set $right (v128.load8x8_s (local.get $next)))
              (local.set $pair (v128.load (local.get $q)))
              (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $left))))
              (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $right))))
              (local.set $pair (v128.load offset=16 (local.get $q)))
              (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $left))))
              (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $right))))
              (local.set $pair (v128.load offset=32 (local.get $q)))
              (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $pair) (local.get $left))))
              (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $pair) (local.get $right))))
              (local.set $pair (v128.load offset=48 (local.get $q)))
              (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $pair) (local.get $left))))
              (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $pair) (local.get $right))))
              (local.set $q (i32.add (local.get $q) (i32.const 64)))
              (local.set $next (i32.add (local.get $next) (i32.const 8)))
              (local.set $at (i32.add (local.get $at) (i32.const 8)))
              (br_if $places (i32.lt_u (local.get $at) (local.get $rowEnd))))
            (v128.store (local.get $group)
              (i32x4.max_s
                (v128.load (local.get $group))
                (i32x4.max_s
                  (call $sums (local.get $a0) (local.get $a1) (local.get $a2) (local.get $a3))
                  (call $sums (local.get $b0) (local.get $b1) (local.get $b2) (local.get $b3)))))
            (local.set $group (i32.add (local.get $group) (i32.const 16)))
            (br_if $eachGroup (i32.lt_u (local.get $group) (local.get $groupEnd))))
          (local.set $row (i32.add (local.get $row) (i32.shl (local.get $width) (i32.const 1))))
          (br $rows)))

      (local.set $left (v128.const f32x4 0 0 0 0))
      (local.set $at (local.get $weights))
      (local.set $group (local.get $best))
      (loop $add
        (local.set $left
          (f32x4.add
            (local.get $left)
            (f32x4.mul (v128.load (local.get $at)) (f32x4.convert_i32x4_s (v128.load (local.get $group))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $group (i32.add (local.get $group) (i32.const 16)))
        (br_if $add (i32.lt_u (local.get $group) (local.get $groupEnd))))
      (f32.store (local.get $to) (call $total (local.get $left)))
      (local.set $to (i32.add (local.get $to) (i32.const 4)))
      (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
      (local.set $sentences (i32.sub (local.get $sentences) (i32.const 1)))
      (br_if $each (local.get $sentences))))
)
