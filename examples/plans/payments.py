"""A first PySpark program, and how to have its plans: run it against Spark Connect, then

    sc-transpile 1-show.binpb 2-select.binpb 3-count.binpb 4-report.binpb

The .json files beside this one are the same plans in their readable form; 5-save.json is what
report.write.saveAsTable("report", mode="overwrite") sends."""
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

spark = SparkSession.builder.remote("sc://localhost").getOrCreate()


def keep(name, df):
    with open(name + ".binpb", "wb") as file:
        file.write(df._plan.to_proto(spark.client).SerializeToString())


people = spark.createDataFrame(
    [("Alice", 34, "sales"), ("Bob", 45, "it"), ("Tom", 23, "sales")], ["name", "age", "dept"])
keep("1-show", people)
keep("2-select", people.filter(F.col("age") >= 30).select("name", (F.col("age") + 1).alias("next_age")))
keep("3-count", people.groupBy().count())

paid = (spark.read.parquet("/data/payments.parquet")
        .filter(F.col("amount") > 0)
        .groupBy("name").agg(F.sum("amount").alias("paid")))
report = (people.join(paid, "name")
          .withColumn("per_year", F.col("paid") / F.col("age"))
          .select("name", "dept", "paid", "per_year")
          .sort(F.col("paid").desc()))
keep("4-report", report)
