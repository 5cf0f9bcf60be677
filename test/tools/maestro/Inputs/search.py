"""What a search tool does with MAESTRO: writes a mapping file, calls the program and reads its CSV file by its header.

usage: search.py PROGRAM FOLDER

Options, names of files and columns are those of GAMMA (maestro-project/gamma, src/GAMMA/gamma_env.py), which reads the
file with pandas: names have the blanks of the header.
"""

import csv
import os
import subprocess
import sys

OPTIONS = {
    "full_buffer": "false", "noc_bw_cstr": 81920000, "noc_hops": 1, "noc_hop_latency": 1, "offchip_bw_cstr": 81920000,
    "noc_mc_support": "true", "num_pes": 168, "num_simd_lanes": 1, "l1_size_cstr": 4000000000,
    "l2_size_cstr": 4000000000, "print_res": "false", "print_res_csv_file": "true", "print_log_file": "false",
    "print_design_space": "false", "msg_print_lv": 0,
}  # fmt: skip
COLUMNS = [
    " Layer Number", " Runtime (Cycles)", " Throughput (MACs/Cycle)", " Activity count-based Energy (nJ)", " Area",
    " Power", " L1 SRAM Size Req (Bytes)", "  L2 SRAM Size Req (Bytes)", " Num MACs", " input l1 read", " input l1 write",
    "filter l1 read", " filter l1 write", "output l1 read", " output l1 write", " input l2 read", " input l2 write",
    " filter l2 read", " filter l2 write", " output l2 read", " output l2 write",
]  # fmt: skip


def write_mapping(name, tile):
    """K spread over clusters, C inside them; `tile` is the offset of K."""
    with open(f"{name}.m", "w", encoding="utf-8") as file:
        file.write(
            "Network 0 {\nLayer CONV {\nType: CONV\n"
            "Dimensions { K: 64, C: 64, Y: 56, X: 56, R: 3, S: 3 }\nDataflow {\n"
            f"SpatialMap(16,{tile}) K;\nTemporalMap(3,3) C;\nTemporalMap(11,11) Y';\nTemporalMap(7,7) X';\n"
            "TemporalMap(Sz(R),Sz(R)) R;\nTemporalMap(Sz(S),Sz(S)) S;\nCluster(8,P);\n"
            "TemporalMap(4,4) K;\nSpatialMap(1,1) C;\nTemporalMap(1,1) Y';\nTemporalMap(5,5) X';\n}\n}\n}"
        )


def observe(program, name):
    """The columns of the only layer, or None where the mapping is worth nothing."""
    command = [program, f"--Mapping_file={name}.m", *(f"--{key}={value}" for key, value in OPTIONS.items())]
    process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    try:
        with open(f"{name}.csv", encoding="utf-8") as file:
            row = next(csv.DictReader(file))
    except FileNotFoundError:
        print(f"{name}: no file, exit code {process.returncode}")
        return None
    os.remove(f"{name}.csv")
    return {column: row[column] for column in COLUMNS}


def main(program, folder):
    os.chdir(folder)
    for name, tile in [("1234567", 16), ("7654321", 8)]:
        write_mapping(name, tile)
        columns = observe(program, name)
        if columns:
            for column, value in columns.items():
                print(f"{name}:{column}: {value if column == ' Layer Number' else float(value):}")


if __name__ == "__main__":
    main(*sys.argv[1:])
