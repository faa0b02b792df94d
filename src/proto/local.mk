# The messages of the Spark Connect protocol. protoc-c makes C of the .proto files; what it makes is
# compiled into its own archive and merged into the core, and a tarball carries it.

proto_names = \
	google/protobuf/any \
	google/protobuf/timestamp \
	sctranspile/extension \
	spark/connect/base \
	spark/connect/catalog \
	spark/connect/commands \
	spark/connect/common \
	spark/connect/expressions \
	spark/connect/ml \
	spark/connect/ml_common \
	spark/connect/pipelines \
	spark/connect/relations \
	spark/connect/types

proto_files = $(proto_names:%=src/proto/%.proto)
proto_sources = $(proto_names:%=src/proto/%.pb-c.c)
proto_headers = $(proto_names:%=src/proto/%.pb-c.h)

EXTRA_DIST += $(proto_files)

# All are written at once. The first one stands for them; it is touched first, so that the others
# never look out of date.
proto_leader = src/proto/google/protobuf/any.pb-c.c

$(proto_leader): $(proto_files)
	@$(MKDIR_P) src/proto
	$(AM_V_GEN)$(PROTOC_C) --proto_path=$(srcdir)/src/proto --c_out=src/proto $(proto_names:%=%.proto)
	@touch $(proto_leader) && touch $(proto_sources) $(proto_headers)

$(proto_headers): $(proto_leader)
	@test -f $@ || { rm -f $(proto_leader); $(MAKE) $(AM_MAKEFLAGS) $(proto_leader); }

noinst_LTLIBRARIES += libsctranspile_proto.la
libsctranspile_core_la_LIBADD += libsctranspile_proto.la $(PROTOBUF_C_LIBS) $(ZSTD_LIBS)
libsctranspile_proto_la_SOURCES = \
	src/proto/google/protobuf/any.pb-c.c \
	src/proto/google/protobuf/any.pb-c.h \
	src/proto/google/protobuf/timestamp.pb-c.c \
	src/proto/google/protobuf/timestamp.pb-c.h \
	src/proto/sctranspile/extension.pb-c.c \
	src/proto/sctranspile/extension.pb-c.h \
	src/proto/spark/connect/base.pb-c.c \
	src/proto/spark/connect/base.pb-c.h \
	src/proto/spark/connect/catalog.pb-c.c \
	src/proto/spark/connect/catalog.pb-c.h \
	src/proto/spark/connect/commands.pb-c.c \
	src/proto/spark/connect/commands.pb-c.h \
	src/proto/spark/connect/common.pb-c.c \
	src/proto/spark/connect/common.pb-c.h \
	src/proto/spark/connect/expressions.pb-c.c \
	src/proto/spark/connect/expressions.pb-c.h \
	src/proto/spark/connect/ml.pb-c.c \
	src/proto/spark/connect/ml.pb-c.h \
	src/proto/spark/connect/ml_common.pb-c.c \
	src/proto/spark/connect/ml_common.pb-c.h \
	src/proto/spark/connect/pipelines.pb-c.c \
	src/proto/spark/connect/pipelines.pb-c.h \
	src/proto/spark/connect/relations.pb-c.c \
	src/proto/spark/connect/relations.pb-c.h \
	src/proto/spark/connect/types.pb-c.c \
	src/proto/spark/connect/types.pb-c.h
libsctranspile_proto_la_CFLAGS = $(AM_CFLAGS) $(GENERATED_CFLAGS)
BUILT_SOURCES += $(proto_headers)
MAINTAINERCLEANFILES += $(proto_sources) $(proto_headers)

# Sources of src/proto, headers included.
libsctranspile_core_la_SOURCES += \
	src/proto/arrow.c \
	src/proto/arrow.h \
	src/proto/arrow_array.c \
	src/proto/arrow_parts.h \
	src/proto/arrow_schema.c \
	src/proto/arrow_value.c \
	src/proto/catalog.def \
	src/proto/codec.c \
	src/proto/codec.h \
	src/proto/codec_catalog.c \
	src/proto/codec_command.c \
	src/proto/codec_expression.c \
	src/proto/codec_extension.c \
	src/proto/codec_field.c \
	src/proto/codec_literal.c \
	src/proto/codec_name.c \
	src/proto/codec_relation.c \
	src/proto/codec_sql.c \
	src/proto/codec_type.c \
	src/proto/codec_write.c \
	src/proto/codecs.def \
	src/proto/compressed.c \
	src/proto/compressed.h \
	src/proto/export.c \
	src/proto/export.h \
	src/proto/export_aggregate.c \
	src/proto/export_expression.c \
	src/proto/export_ordered.c \
	src/proto/export_parts.h \
	src/proto/flatbuffer.c \
	src/proto/flatbuffer.h \
	src/proto/message.c \
	src/proto/message.h \
	src/proto/message_field.c \
	src/proto/message_field.h \
	src/proto/message_json.h \
	src/proto/message_json_read.c \
	src/proto/message_json_write.c \
	src/proto/message_outline.c \
	src/proto/message_outline.h \
	src/proto/message_path.c \
	src/proto/message_path.h \
	src/proto/message_types.c \
	src/proto/message_types.h \
	src/proto/plan_read.h \
	src/proto/plan_write.c \
	src/proto/plan_write.h \
	src/proto/timestamp_text.c \
	src/proto/timestamp_text.h \
	src/proto/wire.c \
	src/proto/wire.h \
	src/proto/wire_check.c \
	src/proto/wire_check.h
